using System.Net;
using System.Net.Sockets;
using EmbeddedFunctions;
using EmbeddedFunctions.Settings;
using EmbeddedFunctions.Start;
using EmbeddedFunctions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tracker.Tests.Infra.Local;

public sealed class Start_tests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("start-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Options_are_read_from_the_command_line()
    {
        var options = CommandLine.Parse(
            ["--port", "7080", "--sample", "--clock", "2024-02-12T08:00:00+05:00", "--enable-auth", "--in-memory", "--storage", "x=y"], typeof(Routes).Assembly);
        (options.Port, options.Sample, options.EnableAuth, options.InMemory, options.Storage).ShouldBe((7080, true, true, true, "x=y"));
        options.Clock.ShouldBe(new DateTimeOffset(2024, 2, 12, 3, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("--prot 7080", "--prot is not known")]
    [InlineData("--port", "needs a value")]
    [InlineData("--port --sample", "needs a value")]
    [InlineData("--port 70000", "0 to 65535")]
    [InlineData("--port -1", "0 to 65535")]
    [InlineData("--clock noon", "not an instant")]
    public void A_bad_option_is_refused_with_a_sentence(string line, string reason) =>
        Should.Throw<StartException>(() => CommandLine.Parse(line.Split(' '), typeof(Routes).Assembly)).Message.ShouldContain(reason);

    [Theory]
    [InlineData("local.settings.json", """{ "Values": { "A": "1" """, "line 1")]
    [InlineData("local.settings.json", """{ "Values": [] }""", "object of strings")]
    [InlineData("local.settings.json", "[]", "JSON object")]
    [InlineData("host.json", "{", "host.json")]
    [InlineData("host.json", """{ "functionTimeout": "soon" }""", "functionTimeout is soon")]
    [InlineData("host.json", """{ "extensions": { "http": { "maxConcurrentRequests": 0 } } }""", "maxConcurrentRequests is 0")]
    [InlineData("embedded.json", """{ "link": {} }""", "link")]
    public async Task A_broken_file_is_named(string file, string content, string reason)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, file), content, TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<StartException>(() => Start())).Message.ShouldContain(reason);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        (await Should.ThrowAsync<StartException>(() => Start(options => options with { Port = port }))).Message.ShouldContain($"Port {port} is in use");
    }

    [Theory]
    [InlineData("nonsense", "not a connection string")]
    [InlineData("TableEndpoint=http://127.0.0.1:1/x", "not complete")]
    [InlineData("TableEndpoint=http://127.0.0.1:1/x;AccountName=x;AccountKey=a2V5", "does not answer")]
    public async Task Storage_that_is_not_there_is_named(string storage, string reason) =>
        (await Should.ThrowAsync<StartException>(() => Start(options => options with { Storage = storage }))).Message.ShouldContain(reason);

    [Fact]
    public async Task Settings_come_from_the_environment_then_the_local_file_then_its_sample()
    {
        await Write("local.settings.json", """{ "Values": { "FromFile": "file", "PATH": "file", "A__B": "nested", "Number": 1 }, /* comment */ }""");
        await Write("local.settings.sample.json", """{ "Values": { "FromSample": "sample" } }""");
        await using var app = await Start();
        var settings = app.Services.GetRequiredService<IConfiguration>();
        settings["FromFile"].ShouldBe("file");
        settings["PATH"].ShouldBe(Environment.GetEnvironmentVariable("PATH"));
        settings["A:B"].ShouldBe("nested");
        settings["Number"].ShouldBeNull();
        settings["FromSample"].ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "Development")]
    [InlineData("Staging", "Staging")]
    public async Task The_environment_is_the_one_of_Core_Tools_unless_a_setting_names_another(string? setting, string name)
    {
        await using var app = await Start(options => setting is null ? options : options with
        {
            Settings = new Dictionary<string, string?> { ["AZURE_FUNCTIONS_ENVIRONMENT"] = setting },
        });
        app.Services.GetRequiredService<IHostEnvironment>().EnvironmentName.ShouldBe(name);
    }

    [Fact]
    public async Task The_sample_file_serves_where_there_is_no_local_one_and_development_storage_is_replaced()
    {
        await Write("local.settings.sample.json", """{ "Values": { "FromSample": "sample", "My:Storage": "UseDevelopmentStorage=true", "AzureWebJobsStorage": "UseDevelopmentStorage=true" } }""");
        await using var app = await Start(options => options with { Storage = "" });
        var settings = app.Services.GetRequiredService<IConfiguration>();
        (settings["FromSample"], settings["My:Storage"], settings["AzureWebJobsStorage"]).ShouldBe(("sample", "", ""));
    }

    [Fact]
    public async Task The_clock_starts_where_it_is_told_and_runs_on()
    {
        var start = new DateTimeOffset(2024, 2, 12, 8, 0, 0, TimeSpan.FromHours(5));
        await using var app = await Start(options => options with { Clock = start });
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        now.ShouldBeInRange(start, start.AddMinutes(2));
        app.Services.GetRequiredService<TimeProvider>().GetUtcNow().ShouldBeGreaterThan(now);
    }

    [Fact]
    public async Task The_sample_is_sent_once_with_its_key_and_sets_the_clock()
    {
        await Write("body.json", """{ "sample": true }""");
        await Write("embedded.json", """
            { "sample": { "clock": "2024-02-12T08:00:00+05:00", "skipIf": "api/sample",
              "requests": [ { "method": "POST", "path": "api/sample", "bodyFile": "body.json" } ] } }
            """);
        var kept = new Kept();
        await using var app = await Start(options => options with { Sample = true, EnableAuth = true }, kept);
        kept.Bodies.ShouldHaveSingleItem().ShouldBe("""{ "sample": true }""");
        app.Services.GetRequiredService<TimeProvider>().GetUtcNow().Year.ShouldBe(2024);
        await using var again = await Start(options => options with { Sample = true, EnableAuth = true }, kept);
        kept.Bodies.Count.ShouldBe(1);
    }

    private async Task Write(string file, string content) => await File.WriteAllTextAsync(Path.Combine(_folder, file), content);

    private Task<HostedApp> Start(Func<EmbeddedOptions, EmbeddedOptions>? with = null, Kept? kept = null) => HostedApp.Start(
        [typeof(Keeper)],
        with: options => (with ?? (same => same))(options with { AppFolder = _folder, DataFolder = _folder }),
        compose: builder =>
        {
            EmbeddedFunctions.Builder.FunctionsApplicationBuilderAspNetCoreExtensions.ConfigureFunctionsWebApplication(builder);
            builder.Services.AddSingleton(kept ?? new Kept());
        });
}

public sealed class Kept
{
    public List<string> Bodies { get; } = [];
}

public sealed class Keeper(Kept kept)
{
    [Function("SampleGet")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Function, "get", Route = "sample")] HttpRequest request) =>
        kept.Bodies.Count > 0 ? TypedResults.Ok() : TypedResults.NotFound();

    [Function("SamplePost")]
    public async Task Post([HttpTrigger(AuthorizationLevel.Function, "post", Route = "sample")] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        kept.Bodies.Add(await reader.ReadToEndAsync());
    }
}
