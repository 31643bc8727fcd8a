namespace Tracker.Tests.Infra.Build;

/// <summary>
/// The function apps as <c>dotnet publish</c> would make them for Azure, with hand-written declarations in place of the worker's
/// packages (<c>tests/WorkerDeclarations</c>). Made once for all tests, and made anew only where something changed.
/// </summary>
public sealed class PublishedApps : IAsyncLifetime
{
    private readonly string _folder = Repository.PathOf(".artifacts", "WorkerDeclarations", "publish");

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        await MsBuild.Run("tests/WorkerDeclarations/Publish.proj", "-verbosity:quiet", "-maxCpuCount");
    }

    /// <summary>The files of one of <see cref="MsBuild.Apps"/>, by their paths in its package.</summary>
    public IReadOnlyList<string> FilesOf(string app)
    {
        var folder = FolderOf(app);
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))];
    }

    public Task<string> Read(string app, string file) => File.ReadAllTextAsync(Path.Combine(FolderOf(app), file), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string FolderOf(string app) => Path.Combine(_folder, Path.GetFileNameWithoutExtension(app), "release");
}
