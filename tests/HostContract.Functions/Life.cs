using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace HostContract;

/// <summary>What the app finds around it.</summary>
internal sealed class Life(IConfiguration configuration, IHostEnvironment environment)
{
    [Function("Setting")]
    public IResult Setting([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        TypedResults.Text($"{Environment.GetEnvironmentVariable("Contract__Origin")}|{configuration["Contract:Origin"]}");

    [Function("EnvironmentName")]
    public IResult EnvironmentName([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Text(environment.EnvironmentName);

    [Function("Folders")]
    public IResult Folders([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => TypedResults.Text(
        string.Join('|', File.Exists(Path.Combine(AppContext.BaseDirectory, "host.json")), Same(environment.ContentRootPath), Same(Environment.CurrentDirectory)));

    private static bool Same(string folder) =>
        Path.TrimEndingDirectorySeparator(folder) == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
}
