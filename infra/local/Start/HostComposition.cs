using System.Net;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EmbeddedFunctions.Start;

/// <summary>Puts the host's own parts together around those of the app.</summary>
internal static class HostComposition
{
    public static WebApplicationBuilder Create(EmbeddedOptions options, FunctionCatalogue catalogue, InvocationPipeline pipeline)
    {
        var web = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = options.AppFolder,
            EnvironmentName = System.Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
        });
        web.Configuration.AddInMemoryCollection(options.Settings);
        web.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        web.Services.AddRouting();
        web.Services.AddSingleton(options.Time ?? TimeProvider.System);
        web.Services.AddSingleton(catalogue).AddSingleton(pipeline).AddSingleton<FunctionInvoker>().AddSingleton<HttpServer>();
        return web;
    }

    public static IHost Build(WebApplicationBuilder web, EmbeddedOptions options)
    {
        var app = web.Build();
        var server = app.Services.GetRequiredService<HttpServer>();
        app.Run(server.Answer);
        return app;
    }
}
