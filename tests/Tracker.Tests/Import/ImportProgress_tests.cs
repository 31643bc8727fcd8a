using Microsoft.Extensions.Time.Testing;
using Tracker.Import;
using Tracker.Tests.Http;

namespace Tracker.Tests.Import;

public sealed class ImportProgress_tests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordedLog<ImportProgress> _log = new();

    [Fact]
    public void Says_nothing_of_a_short_import()
    {
        ImportProgress progress = new("p", _log, _time);
        for (var row = 1; row <= 19; row++)
        {
            _time.Advance(TimeSpan.FromSeconds(0.1));
            progress.Tick(row);
        }

        _log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Says_every_two_seconds_how_far_a_long_one_is()
    {
        ImportProgress progress = new("p", _log, _time);
        for (var row = 100; row <= 5_000; row += 100)
        {
            _time.Advance(TimeSpan.FromSeconds(0.1));
            progress.Tick(row);
        }

        _log.Entries.Select(entry => entry.Message).ShouldBe([
            "Import into p: 2000 rows done, 1000 a second", "Import into p: 4000 rows done, 1000 a second"]);
    }
}
