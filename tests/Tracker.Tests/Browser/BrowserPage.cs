using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Tracker.Tests.Browser;

/// <summary>A page, and everything that it did which no page of this app should do.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    // All rules run. Only what they find leaves the page: of a long one, the description of all that is well takes longer than the rules.
    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
          .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`)
        """;

    private static readonly Lazy<string> s_axe = new(() => new BundledAxeScriptProvider().GetScript());

    private readonly IBrowserContext _context;
    private readonly Action _ended;
    private readonly List<string> _complaints = [];

    internal BrowserPage(IBrowserContext context, IPage page, Action ended)
    {
        (_context, Page, _ended) = (context, page, ended);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complain($"console {message.Type}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => Complain($"exception: {error}");
        context.Request += (_, request) =>
        {
            Uri address = new(request.Url);
            if (address.Scheme is "http" or "https" or "ws" or "wss" && !address.IsLoopback)
                Complain($"request to {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings on the console, uncaught exceptions, requests that leave this machine.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
                return [.. _complaints];
        }
    }

    /// <summary>What axe finds wrong with the page as it stands: the rule, and the first elements that break it.</summary>
    public async Task<string[]> ViolationsAsync()
    {
        await Page.EvaluateAsync(s_axe.Value);
        return await Page.EvaluateAsync<string[]>(Violations);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _ended();
    }

    private void Complain(string what)
    {
        lock (_complaints)
            _complaints.Add(what);
    }
}
