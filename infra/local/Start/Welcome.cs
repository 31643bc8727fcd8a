using System.Globalization;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Http;
using EmbeddedFunctions.Keys;
using EmbeddedFunctions.Settings;
using EmbeddedFunctions.Timers;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Start;

/// <summary>What happens once the app answers: the sample is loaded, and the console says what is where.</summary>
internal sealed partial class Welcome(EmbeddedOptions options, EmbeddedFile file, FunctionRoutes routes, KeyRing keys, FunctionCatalogue catalogue, TimerHost timers, ILogger<Welcome> logger)
{
    public async Task Run(Uri address, CancellationToken cancellation)
    {
        if (options.Sample && file.Sample is { } sample)
            await new SampleLoader(address, options, keys).Load(sample, cancellation);
        if (options.OwnsProcess)
            Banner(address);
        // Last: it compares each route with each, and people wait for the rest.
        foreach (var disagreement in RouteOrder.Disagreements(routes.All))
            LogRoutes(disagreement);
    }

    private void Banner(Uri address)
    {
        var width = catalogue.Functions.Select(function => function.Name.Length).DefaultIfEmpty().Max() + 2;
        options.Say("");
        foreach (var route in routes.All)
            options.Say($"  {route.Function.Name.PadRight(width)}{Methods(route),-8} {new Uri(address, route.Template)}");
        foreach (var timer in timers.Loops)
            options.Say(string.Create(CultureInfo.InvariantCulture, $"  {timer.Function.Name.PadRight(width)}{"timer",-8} next run {timer.NextRun:u}"));
        options.Say("");
        foreach (var (name, path) in file.Links)
            options.Say($"  {name.PadRight(width)}{new Uri(address, path)}");
        if (keys.Keys is { } known)
            options.Say($"  Functions ask for a key, such as the host's {known.Host}; --keys lists all.");
        if (options.Clock is { } clock)
            options.Say(string.Create(CultureInfo.InvariantCulture, $"  The clock started at {clock:u}."));
        options.Say($"  Serving on {address}; Ctrl+C stops.");
    }

    private static string Methods(FunctionRoute route) => route.Function.Http!.Methods is { Length: > 0 } methods
        ? string.Join(',', methods).ToUpperInvariant()
        : "ANY";

    [LoggerMessage(LogLevel.Warning, "Routes meet: {Disagreement}")]
    private partial void LogRoutes(string disagreement);
}
