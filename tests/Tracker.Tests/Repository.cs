using System.Reflection;

namespace Tracker.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder { get; } = Path.GetFullPath(Metadata("Repository"));

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    public static string Metadata(string name) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
