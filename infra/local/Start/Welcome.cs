using System.Globalization;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Http;
using EmbeddedFunctions.Settings;

namespace EmbeddedFunctions.Start;

/// <summary>What happens once the app answers: the sample is loaded, and the console says what is where.</summary>
internal sealed class Welcome(EmbeddedOptions options, EmbeddedFile file, HttpServer server, FunctionCatalogue catalogue)
{
    public async Task Run(Uri address, CancellationToken cancellation)
    {
        if (options.Sample && file.Sample is { } sample)
            await new SampleLoader(address, options).Load(sample, cancellation);
        if (options.OwnsProcess)
            Banner(address);
    }

    private void Banner(Uri address)
    {
        var routes = server.Routes;
        var width = catalogue.Functions.Select(function => function.Name.Length).DefaultIfEmpty().Max() + 2;
        options.Say("");
        foreach (var route in routes)
            options.Say($"  {route.Function.Name.PadRight(width)}{Methods(route),-8} {new Uri(address, route.Template)}");
        options.Say("");
        foreach (var (name, path) in file.Links)
            options.Say($"  {name.PadRight(width)}{new Uri(address, path)}");
        if (options.Clock is { } clock)
            options.Say(string.Create(CultureInfo.InvariantCulture, $"  The clock started at {clock:u}."));
        options.Say($"  Serving on {address}; Ctrl+C stops.");
    }

    private static string Methods(FunctionRoute route) => route.Function.Http!.Methods is { Length: > 0 } methods
        ? string.Join(',', methods).ToUpperInvariant()
        : "ANY";
}
