using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Http;
using Microsoft.Extensions.Configuration;

namespace EmbeddedFunctions.Admin;

/// <summary>The functions as the admin endpoints show them.</summary>
internal sealed class FunctionDescriptions(FunctionCatalogue catalogue, FunctionRoutes routes, IConfiguration settings)
{
    public IReadOnlyList<FunctionDescription> All(Uri address) => [.. catalogue.Functions.Select(function => Of(function, address))];

    public FunctionDescription Of(Function function, Uri address) => new(
        function.Name,
        new Uri(address, $"admin/functions/{function.Name}"),
        routes.All.FirstOrDefault(route => route.Function == function) is { } route ? new Uri(address, route.Template) : null,
        "dotnet-isolated",
        function.IsDisabled(settings),
        new FunctionConfig(function.EntryPoint, Path.GetFileName(function.PathToAssembly), [Trigger(function)]));

    private static BindingConfig Trigger(Function function) => new(
        function.TriggerParameter.Name!,
        function.Http is null ? "timerTrigger" : "httpTrigger",
        "In",
        function.Http?.AuthLevel.ToString(),
        function.Http?.Methods,
        function.Http?.Route,
        function.Timer?.Schedule);
}
