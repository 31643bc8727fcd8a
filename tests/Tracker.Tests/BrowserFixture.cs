using System.Collections;
using Microsoft.Playwright;
using Tracker.Tests.Browser;

[assembly: AssemblyFixture(typeof(Tracker.Tests.BrowserFixture))]

namespace Tracker.Tests;

/// <summary>
/// One browser for the whole run, started when a test first asks for it. Pages are opened one at a time, each in a context of its
/// own: what they measure is not disturbed by another.
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim _turn = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new page, whose turn ends when it is disposed. Give each test one, and dispose it in that test.</summary>
    public async Task<BrowserPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (!await _turn.WaitAsync(Patience, TestContext.Current.CancellationToken))
            throw new TimeoutException("Another test has not disposed its page.");
        try
        {
            _browser ??= await StartAsync();
            var context = await _browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1440, Height = 900 } });
            context.SetDefaultTimeout(15_000);
            return new(context, await context.NewPageAsync(), () => _turn.Release());
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _turn.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        _playwright ??= await Playwright.CreateAsync();
        // On a machine that runs all the other tests meanwhile, a page may take longer than the five seconds that are usual.
        Assertions.SetDefaultExpectTimeout(30_000);
        if (!OperatingSystem.IsLinux())
            return await _playwright.Chromium.LaunchAsync(new() { Channel = OperatingSystem.IsWindows() ? "msedge" : "chrome" });

        var folder = await ChromiumInstall.EnsureAsync(TestContext.Current.CancellationToken);
        return await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path.Combine(folder, "chromium"),
            Args = ["--no-sandbox", "--font-render-hinting=none", "--disable-dev-shm-usage"],
            Env = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .Select(variable => KeyValuePair.Create((string)variable.Key, (string)variable.Value!))
                .Prepend(new("FONTCONFIG_PATH", Path.Combine(folder, "fonts")))
                .Prepend(new("LD_LIBRARY_PATH", Path.Combine(folder, "al2023", "lib")))
                .DistinctBy(variable => variable.Key),
        });
    }
}
