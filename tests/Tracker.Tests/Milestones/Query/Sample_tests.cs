namespace Tracker.Tests.Milestones.Query;

/// <summary>The sample, imported as it is and asked as a newcomer would.</summary>
public sealed class Sample_tests(AppFixture app) : IAsyncLifetime
{
    private readonly Api _api = new(app.Client, AppFixture.UniqueProgramme());

    public async ValueTask InitializeAsync()
    {
        var sample = Feeds.SampleProgramme.Sample.DeepClone();
        sample["programme"]!["id"] = _api.Programme;
        var imported = await _api.PostAsync("import", sample.ToJsonString());
        imported["failed"].ShouldBe("0");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Reads_in_the_order_of_dates()
    {
        var all = await _api.GetAsync("milestones");

        all.Ids.Length.ShouldBe(27);
        var dates = all.Json.GetProperty("value").EnumerateArray()
            .Select(item => item.TryGetProperty("earliest", out var day) ? day.GetString()! : "undated").ToList();
        dates.ShouldBe(dates.Order(StringComparer.Ordinal));
        (await _api.GetAsync("milestones", $"If-None-Match: {all.ETag}")).Status.ShouldBe(304);
    }

    [Theory]
    [InlineData("kind=summit")]
    [InlineData("priority=energy")]
    [InlineData("status=held")]
    [InlineData("kind=summit,forum&priority=energy")]
    public async Task Gives_what_the_file_holds(string query)
    {
        var wanted = Feeds.SampleProgramme.Milestones
            .Where(milestone => query.Split('&').All(part => part.Split('=') is [var name, var values] && values.Split(',').Contains(milestone[name]?.ToString())))
            .Select(milestone => milestone["id"]!.ToString());

        (await _api.IdsAsync(query)).ShouldBe(wanted, ignoreOrder: true);
    }

    [Theory]
    [InlineData("from=2024-01-01&to=2024-12-31")]
    [InlineData("from=2023-10-01")]
    [InlineData("to=2023-07-04")]
    public async Task Gives_what_overlaps_a_span(string query)
    {
        var days = query.Split('&').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var wanted = Feeds.SampleProgramme.Milestones
            .Where(milestone => (milestone["actual"] ?? milestone["planned"])?.ToString() is { } date
                && string.CompareOrdinal(Last(date), days.GetValueOrDefault("from", "0001")) >= 0
                && string.CompareOrdinal(First(date), days.GetValueOrDefault("to", "9999")) <= 0)
            .Select(milestone => milestone["id"]!.ToString()).ToList();

        wanted.Count.ShouldBeInRange(1, 26);
        (await _api.IdsAsync(query)).ShouldBe(wanted, ignoreOrder: true);
    }

    private static string First(string date) => $"{date.Split('/')[0]}-01-01"[..10];

    private static string Last(string date) => date.Split('/')[^1] is var end && end.Length == 4 ? $"{end}-12-31" : $"{end}-31"[..10];
}
