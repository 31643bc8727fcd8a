using System.Text;
using Microsoft.Extensions.Hosting;

namespace Tracker.Tests.Board;

/// <summary>
/// The sample programme as it went on after its day: half a year of a chairmanship on a clock of its own, so that there is something to
/// look back to. It is 2 July 2024, the day before the summit. The summit and the strategies that it adopted came about on these days; on
/// which days they are recorded here is made up.
/// </summary>
public class BoardStory(AppFixture app) : IAsyncLifetime
{
    public const string Programme = "sco-2023-2024";

    /// <summary>Where the page says how many milestones it shows.</summary>
    public const string Shown = ".bar-of-tools [role=status]";

    private readonly MovableClock _clock = new(new(2024, 2, 12, 2, 0, 0, TimeSpan.Zero));
    private IHost? _host;

    /// <summary>Its base address ends in <c>/api/</c>.</summary>
    public HttpClient Client { get; private set; } = null!;

    public string Board => Address($"programmes/{Programme}/board");

    public string Address(string path) => new Uri(Client.BaseAddress!, path).ToString();

    public async ValueTask InitializeAsync()
    {
        _host = AppFixture.Build(app.Azurite.Connection, new Dictionary<string, string?> { ["Tracker__Log__Table"] = AzuriteFixture.UniqueTable() }, time: _clock);
        await _host.StartAsync();
        Client = new() { BaseAddress = AppFixture.AddressOf(_host) };
        Client.DefaultRequestHeaders.Add("X-Recorded-By", "Aida");

        await SendAsync("POST", "import", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Sample", $"{Programme}.json")));
        await OnAsync(2024, 3, 5, "sco-summit-2024", """
            { "planned": "2024-07-03/2024-07-04", "place": { "en": "Astana", "ru": "Астана", "kk": "Астана" }, "reason": "The days of the summit were announced." }
            """);
        await OnAsync(2024, 3, 6, "development-strategy-2035", """
            { "planned": "2024-07-04", "related": [{ "type": "adoptedAt", "id": "sco-summit-2024" }], "reason": "It is to be adopted at the summit." }
            """);
        await OnAsync(2024, 4, 16, "energy-strategy", """{ "planned": "2024-07-04" }""");
        await GoOnAsync();
        _clock.MoveTo(new(2024, 7, 2, 4, 0, 0, TimeSpan.Zero));
    }

    /// <summary>What nobody has said of the real conference: that tests find a date to come and a dispute.</summary>
    protected virtual Task GoOnAsync() => OnAsync(2024, 5, 20, "golden-horde-conference", """
        { "planned": "2024-09", "claims": [{ "field": "place", "value": "Almaty", "source": { "url": "https://example.org/programme", "publisher": "Conference programme" } }] }
        """);

    public async Task SendAsync(string method, string path, string json, string programme = Programme)
    {
        using HttpRequestMessage request = new(new(method), $"programmes/{programme}{(path is "" ? "" : "/")}{path}")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await _host!.StopAsync();
        _host.Dispose();
    }

    private Task OnAsync(int year, int month, int day, string milestone, string patch)
    {
        _clock.MoveTo(new(year, month, day, 6, 0, 0, TimeSpan.Zero));
        return SendAsync("PATCH", $"milestones/{milestone}", patch);
    }

    // It runs on between the moves: time-outs and delays of the app go by as they do elsewhere.
    private sealed class MovableClock(DateTimeOffset start) : TimeProvider
    {
        private TimeSpan _ahead = start - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;

        public void MoveTo(DateTimeOffset now) => _ahead = now - System.GetUtcNow();
    }
}
