using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace EmbeddedFunctions.Timers;

/// <summary>The times of monitored timers in a table, one row a function, so that they outlive the process.</summary>
internal sealed class TimerStatusStore(TableClient table, string app)
{
    public const string Table = "EmbeddedFunctionsTimers";

    /// <exception cref="RequestFailedException">The table service does not answer, or refuses.</exception>
    public async Task<ScheduleStatus?> Read(string function, CancellationToken cancellation)
    {
        await table.CreateIfNotExistsAsync(cancellation);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(app, function, cancellationToken: cancellation);
        return row.HasValue
            ? new ScheduleStatus { Last = Time(row.Value!, "Last"), Next = Time(row.Value!, "Next"), LastUpdated = Time(row.Value!, "LastUpdated") }
            : null;
    }

    /// <exception cref="RequestFailedException">The table service does not answer, or refuses.</exception>
    public Task Write(string function, ScheduleStatus status, CancellationToken cancellation) =>
        table.UpsertEntityAsync(
            new TableEntity(app, function) { ["Last"] = Text(status.Last), ["Next"] = Text(status.Next), ["LastUpdated"] = Text(status.LastUpdated) },
            TableUpdateMode.Replace,
            cancellation);

    // As text, for a timer that has not run yet has times before those that a table can hold.
    private static string Text(DateTime time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static DateTime Time(TableEntity row, string name) =>
        DateTime.Parse(row.GetString(name), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
