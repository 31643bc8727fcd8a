using Microsoft.AspNetCore.Builder;

namespace Tracker.Benchmarks.Apps;

/// <summary>The smallest ASP.NET app: what a start takes at the least.</summary>
internal static class BareApp
{
    /// <summary>Of this program, which then is that app.</summary>
    public const string Command = "bare";

    public static async Task<int> RunAsync(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "Hello");
        await app.RunAsync();
        return 0;
    }
}
