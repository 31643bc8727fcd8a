namespace Tracker.Tests.Infra.Build;

/// <summary>
/// What a deployment gets. That there is something to look at says already that the apps compile, without a warning, on the worker's
/// types alone.
/// </summary>
public sealed class Publish_tests(PublishedApps published) : IClassFixture<PublishedApps>
{
    public static TheoryData<string> Apps => MsBuild.Apps;

    [Theory]
    [MemberData(nameof(Apps))]
    public async Task For_Azure_there_are_the_hosts_settings_and_none_of_this_machine(string app)
    {
        var name = Path.GetFileNameWithoutExtension(app);
        var settings = published.FilesOf(app).Where(file => file != name && Path.GetExtension(file) is not (".dll" or ".pdb" or ".xml"));
        settings.ShouldBe(["host.json", $"{name}.deps.json", $"{name}.runtimeconfig.json"], ignoreOrder: true);
        (await published.Read(app, "host.json")).ShouldBe(
            await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Repository.PathOf(app))!, "host.json"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Apps))]
    public async Task For_Azure_nothing_of_the_embedded_host_is_there(string app)
    {
        published.FilesOf(app).ShouldContain($"{Path.GetFileNameWithoutExtension(app)}.dll");
        published.FilesOf(app).ShouldNotContain(file => file.Contains("EmbeddedFunctions") || file.Contains("azurite") || file.Contains("NCrontab") || file.Contains("Sample"));
        (await published.Read(app, $"{Path.GetFileNameWithoutExtension(app)}.deps.json")).ShouldNotContain("EmbeddedFunctions");
    }
}
