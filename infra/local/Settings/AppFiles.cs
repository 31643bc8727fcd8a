namespace EmbeddedFunctions.Settings;

/// <summary>Finds an app's files: in its folder, which is the output of a build, or in the folders above up to the repository's.</summary>
internal sealed class AppFiles(string appFolder)
{
    private static readonly string[] RootMarks = [".git", "*.sln", "*.slnx"];

    private readonly IReadOnlyList<string> _folders = [.. Upwards(appFolder)];

    /// <summary>Where the app keeps what outlives a build: the repository's folder, or the app's own if it lies in none.</summary>
    public string DataFolder => Path.Combine(IsRoot(_folders[^1]) ? _folders[^1] : appFolder, ".azurite");

    public string? Find(string name) => _folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Upwards(string appFolder)
    {
        for (var folder = new DirectoryInfo(appFolder); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
            if (IsRoot(folder.FullName))
                yield break;
        }
    }

    private static bool IsRoot(string folder) => RootMarks.Any(mark => Directory.EnumerateFileSystemEntries(folder, mark).Any());
}
