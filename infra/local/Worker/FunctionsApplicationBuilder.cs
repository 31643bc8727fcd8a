using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Middleware;
using EmbeddedFunctions.Start;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Builder;

/// <summary>Composes a function app: configuration, services, middleware.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostComposition _host;
    private readonly WebApplicationBuilder _web;
    private readonly InvocationPipeline _pipeline = new();

    internal FunctionsApplicationBuilder(EmbeddedOptions options)
    {
        // Beside the settings: neither needs the other, and both take their time.
        var catalogue = Task.Run(() => FunctionCatalogue.In(options.FunctionTypes));
        _host = new HostComposition(options, catalogue, _pipeline);
        Catalogue = catalogue.GetAwaiter().GetResult();
        _web = _host.Web;
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    public ConfigurationManager Configuration => _web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IServiceCollection Services => _web.Services;

    internal FunctionCatalogue Catalogue { get; }

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _pipeline.Add(middleware);
        return this;
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    public IHost Build() => _host.Build();
}
