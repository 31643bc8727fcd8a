using Microsoft.Playwright;

namespace Tracker.Tests.Browser;

/// <summary>A page, and everything that it did which no page of this app should do.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
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
