namespace EmbeddedFunctions.Storage;

/// <summary>A file that one process at a time holds open; the system lets go of it when the process ends, however it ends.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static FileStream? Try(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public static async Task<FileStream> Wait(string path, CancellationToken cancellation)
    {
        while (true)
        {
            if (Try(path) is { } held)
                return held;
            await Task.Delay(Pause, TimeProvider.System, cancellation);
        }
    }
}
