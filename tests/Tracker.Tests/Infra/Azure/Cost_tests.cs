using System.Globalization;

namespace Tracker.Tests.Infra.Azure;

/// <summary>The README's table of what a month costs, computed anew from the requests that each operation takes and the list prices that it names.</summary>
public sealed class Cost_tests
{
    private const int Days = 30;
    private const int Reads = 10_000;
    private const int Writes = 2_000;
    private const int CalendarPolls = 5 * 24 * Days;
    private const int DigestRuns = 24 * Days;
    private const int Digests = 4;
    private const int DeliveryRuns = 60 * 24 * Days;
    private const int Sweeps = Days;
    private const int ColdStarts = Days;

    private const int Executions = Reads + Writes + CalendarPolls + DigestRuns + DeliveryRuns + Sweeps;
    private const int GigabyteSeconds = 2 * Executions;

    // As the table of operations has them; a run of the digest timer lists the programmes and reads one, a sweep too.
    private const int StorageRequests =
        Reads + Writes + (2 * CalendarPolls) + (2 * DigestRuns) + (2 * Digests) + (5 * Digests) + DeliveryRuns + (2 * Sweeps) + (3 * ColdStarts);

    private const double Alerts = 3 * 0.50;

    private static readonly string s_readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void The_table_adds_up()
    {
        var time = Math.Max(0, GigabyteSeconds - 100_000) * 0.000026;
        var storage = StorageRequests / 10_000.0 * 0.00036;

        Row("executions", Number(Executions), Executions <= 250_000 ? "in the free grant" : "");
        Row("execution time", $"{Number(GigabyteSeconds)} GB-s", Dollars(time));
        Row("storage requests", Number(StorageRequests), Dollars(storage));
        Row("alerts", "3 rules", Dollars(Alerts));
        Row("**together**", "", $"**about {Dollars(Math.Round(time + storage + Alerts, 1))}**");
    }

    [Fact]
    public void The_storage_requests_are_told_one_by_one() => s_readme.ReplaceLineEndings(" ").ShouldContain(
        $"reads {Number(Reads)}, writes {Number(Writes)}, calendars 2 x {Number(CalendarPolls)}, digest timer 2 x {Number(DigestRuns)}, digests {2 * Digests} and their "
        + $"deliveries {5 * Digests}, delivery timer {Number(DeliveryRuns)}, sweeps of idempotency keys 2 x {Sweeps}, cold starts 3 x {ColdStarts}");

    private static void Row(string what, string howMuch, string price) => s_readme.ShouldContain($"| {what} | {howMuch} | {price} |");

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Dollars(double dollars) => dollars < 0.01 ? "under $0.01" : $"${dollars.ToString("0.00", CultureInfo.InvariantCulture)}";
}
