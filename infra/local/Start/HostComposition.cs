using System.Net;
using EmbeddedFunctions.Admin;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Http;
using EmbeddedFunctions.Keys;
using EmbeddedFunctions.Settings;
using EmbeddedFunctions.Storage;
using EmbeddedFunctions.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Start;

/// <summary>Puts the host's own parts together around those of the app.</summary>
internal sealed class HostComposition
{
    private readonly EmbeddedOptions _options;
    private readonly AppStorage _storage;

    public HostComposition(EmbeddedOptions given, Task<FunctionCatalogue> functions, InvocationPipeline pipeline)
    {
        var files = new AppFiles(given.AppFolder);
        var reading = Task.Run(() => EmbeddedFile.Read(given.AppFolder));
        _options = given.Sample && given.Clock is null ? given with { Clock = Result(reading).Sample?.Clock } : given;
        var settings = AppSettings.Load(files, _options);
        if (_options.Port != 0 && !FreePort.IsFree(_options.Port))
            throw PortInUse(_options.Port);
        var host = HostJson.Read(given.AppFolder, settings);
        var dataFolder = _options.DataFolder ?? files.DataFolder;
        var catalogue = Result(functions);
        var keys = new KeyRing(_options.EnableAuth
            ? KeyFile.Open(dataFolder, catalogue.Functions.Select(function => function.Name)).GetAwaiter().GetResult()
            : null);
        _storage = AppStorage.Begin(_options, settings, dataFolder);
        if (_options.OwnsProcess)
        {
            settings.ExportToEnvironment();
            Directory.SetCurrentDirectory(given.AppFolder);
        }

        Web = Create(settings);
        Web.Services.AddSingleton(_options).AddSingleton(Result(reading)).AddSingleton(catalogue).AddSingleton(pipeline).AddSingleton(_storage).AddSingleton(host).AddSingleton(keys);
        Web.Services.AddSingleton<InvocationTelemetry>().AddSingleton<InvocationLog>().AddSingleton<FunctionInvoker>().AddSingleton<FunctionRoutes>().AddSingleton<TimerHost>();
        Web.Services.AddSingleton<HttpServer>().AddSingleton<RequestBody>().AddSingleton<ConcurrencyLimit>().AddSingleton<HomePage>();
        // With it come the timers, which begin once the app listens.
        Web.Services.AddSingleton(services => new Lazy<AdminApi>(services.GetRequiredService<AdminApi>));
        Web.Services.AddSingleton<AdminApi>().AddSingleton<FunctionDescriptions>().AddSingleton<Welcome>();
    }

    public WebApplicationBuilder Web { get; }

    public static StartException PortInUse(int port, Exception? fault = null) => new(
        $"Port {port} is in use, perhaps by another run of this app: end that, or choose another with --port NUMBER.", fault);

    public IHost Build()
    {
        var app = Web.Build();
        app.Run(app.Services.GetRequiredService<HttpServer>().Answer);
        return new EmbeddedHost(app, _storage, _options);
    }

    private static T Result<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private WebApplicationBuilder Create(AppSettings settings)
    {
        var web = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = _options.AppFolder,
            EnvironmentName = settings.Get(AppSettings.EnvironmentKey),
        });
        web.Configuration.AddInMemoryCollection(settings.AsConfiguration());
        web.WebHost.UseUrls().ConfigureKestrel(kestrel =>
        {
            if (_options.Port == 0)
                kestrel.Listen(IPAddress.Loopback, 0);
            else
                kestrel.ListenLocalhost(_options.Port);
        });
        Log(web.Logging);
        web.Services.AddRouting();
        web.Services.AddSingleton(_options.Time ?? (_options.Clock is { } start ? new RunningClock(start) : TimeProvider.System));
        return web;
    }

    private void Log(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        if (_options.OwnsProcess)
            logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        foreach (var talkative in (string[])["Microsoft", "System", "Azure", "Polly"])
            logging.AddFilter(talkative, LogLevel.Warning);
    }
}
