using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Tracker.Tests.Infra.Local;

/// <summary>The Tracker as users start and stop it: by its command line, in a process of its own.</summary>
public sealed class CommandLine_tests : IDisposable
{
    private const string Azurite = "host.azurite";
    private static readonly Dictionary<string, string?> s_asIs = [];

    private readonly DirectoryInfo _folder = HostProcess.Copy("Tracker.Functions");

    public CommandLine_tests() =>
        File.Copy(Repository.PathOf("local.settings.sample.json"), Path.Combine(_folder.FullName, "local.settings.sample.json"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_option_is_named() => await Refused("--prot", s_asIs, "--prot", "7080");

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";
        await Refused($"Port {port} is in use", s_asIs, "--port", port, "--in-memory");
    }

    [Fact]
    public async Task Without_Node_it_says_where_to_get_it() =>
        await Refused("Node.js 20", new Dictionary<string, string?> { ["PATH"] = _folder.FullName }, "--port", "0", "--in-memory");

    [Fact]
    public async Task A_broken_settings_file_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "local.settings.json"), """{ "Values": { """, Cancellation);
        await Refused("local.settings.json is not valid JSON at line 1", s_asIs, "--port", "0", "--in-memory");
    }

    [Fact]
    public async Task Dead_storage_is_named() => await Refused(
        "does not answer", s_asIs, "--port", "0", "--storage", "TableEndpoint=http://127.0.0.1:1/x;AccountName=x;AccountKey=a2V5");

    [Fact]
    public async Task The_keys_that_it_lists_are_those_that_the_data_folder_holds()
    {
        await using var app = HostProcess.Start(_folder, s_asIs, ["--keys"]);
        (await app.End()).ShouldBe(0, app.Errors);
        using var kept = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, ".azurite", "keys.json"), Cancellation));
        var functions = kept.RootElement.GetProperty("functions").EnumerateObject().ToList();
        functions.ShouldContain(function => function.Name == "MilestoneGet");
        app.Said.Split('\n').ShouldBe(
        [
            $"master  {kept.RootElement.GetProperty("master").GetString()}",
            $"host    {kept.RootElement.GetProperty("host").GetString()}",
            .. functions.Select(function => $"{function.Name}  {function.Value.GetString()}"),
        ]);

        await using var again = HostProcess.Start(_folder, s_asIs, ["--keys"]);
        await again.End();
        again.Said.ShouldBe(app.Said);
    }

    [Fact]
    public async Task The_sample_is_served_and_the_banner_says_where()
    {
        await using var app = Start("--sample", "--in-memory");
        var address = await app.Address();
        app.Said.ShouldContain($"{address}api/programmes/sco-2023-2024/board");
        app.Said.ShouldContain("The clock started at 2024-02-12");
        app.Errors.ShouldBeEmpty();
        (await Milestones(address)).ShouldContain("\"sco-summit-2024\"");
        (await app.Interrupt()).ShouldBe(0, app.Errors);
        Directory.Exists(Path.Combine(_folder.FullName, ".azurite")).ShouldBeFalse("nothing is kept");
    }

    [Fact]
    public async Task What_was_recorded_survives_a_restart_to_the_byte_and_nothing_else_stays_behind()
    {
        const string Title = """{ "kk": "ШЫҰ цифрлық форумы", "ru": "Цифровой форум ШОС" }""";
        int azurite;
        await using (var first = Start("--sample"))
        {
            var address = await first.Address();
            using var http = new HttpClient();
            using var body = new StringContent($$"""{ "id": "forum", "kind": "forum", "title": {{Title}} }""", Encoding.UTF8, "application/json");
            (await http.PostAsync(new Uri(address, "api/programmes/sco-2023-2024/milestones"), body, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Created);
            azurite = AzuriteProcess();
            (await first.Interrupt()).ShouldBe(0, first.Errors);
            IsRunning(azurite).ShouldBeFalse();
        }

        await using var second = Start("--sample");
        var milestones = await Milestones(await second.Address());
        second.Said.ShouldContain("The sample is there already.");
        milestones.ShouldContain("ШЫҰ цифрлық форумы");
        milestones.ShouldContain("Цифровой форум ШОС");
        azurite = AzuriteProcess();
        await second.Interrupt();
        IsRunning(azurite).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_run_on_the_same_data_says_what_it_shares_and_nothing_is_lost()
    {
        // It gives up soon when storage is gone.
        Dictionary<string, string?> hasty = new() { ["Tracker__Log__CommitTimeout"] = "00:00:02", ["Tracker__Log__ReadTimeout"] = "00:00:02" };
        await using (var first = Start("--sample"))
        {
            await first.Address();
            await using var second = HostProcess.Start(_folder, hasty, "--port", "0");
            var address = await second.Address();
            second.Said.ShouldContain("Another run of this app has the data");
            await Record(address, "by-the-second", HttpStatusCode.Created);

            (await first.Interrupt()).ShouldBe(0, first.Errors);
            await Record(address, "after-the-first", HttpStatusCode.ServiceUnavailable);
            (await second.Interrupt()).ShouldBe(0, second.Errors);
        }

        await using var later = Start();
        var milestones = await Milestones(await later.Address());
        milestones.ShouldContain("\"by-the-second\"");
        milestones.ShouldNotContain("after-the-first");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private HostProcess Start(params string[] options) => HostProcess.Start(_folder, s_asIs, ["--port", "0", .. options]);

    /// <summary>It ends soon, with one sentence on its error output and a code that is not 0.</summary>
    private async Task Refused(string sentence, Dictionary<string, string?> environment, params string[] options)
    {
        await using var app = HostProcess.Start(_folder, environment, options);
        (await app.End()).ShouldNotBe(0);
        app.Errors.ShouldContain(sentence);
        app.Errors.Split('\n').ShouldHaveSingleItem();
    }

    private static async Task Record(Uri address, string id, HttpStatusCode status)
    {
        using var http = new HttpClient();
        using var body = new StringContent($$"""{ "id": "{{id}}", "kind": "forum", "title": "A forum" }""", Encoding.UTF8, "application/json");
        var answer = await http.PostAsync(new Uri(address, "api/programmes/sco-2023-2024/milestones"), body, Cancellation);
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<string> Milestones(Uri address)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(address, "api/programmes/sco-2023-2024/milestones"), Cancellation);
    }

    private int AzuriteProcess() => int.Parse(
        File.ReadAllText(Path.Combine(_folder.FullName, ".azurite", Azurite)).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = System.Diagnostics.Process.GetProcessById(process);
            return !running.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
