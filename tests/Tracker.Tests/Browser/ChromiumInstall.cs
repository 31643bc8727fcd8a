using System.Security.Cryptography;
using EmbeddedFunctions.Storage;

namespace Tracker.Tests.Browser;

/// <summary>
/// The pinned Chromium in the user's cache, installed from npm when it is first needed; nothing has to be installed by hand. It is
/// built for Linux; on Windows and macOS the tests drive the Edge or Chrome that is there.
/// </summary>
internal static class ChromiumInstall
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "unpack.mjs"];

    /// <returns>The folder with <c>chromium</c>, its libraries and its fonts.</returns>
    public static async Task<string> EnsureAsync(CancellationToken cancellation)
    {
        var pin = Path.Combine(AppContext.BaseDirectory, "Browser", "chromium");
        var folder = Path.Combine(Cache(), Key(pin));
        Directory.CreateDirectory(Cache());
        await using var turn = await FolderLock.Wait(folder + ".lock", cancellation);
        if (File.Exists(Path.Combine(folder, "fonts", "fonts.conf"))) // written last
            return folder;

        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
            File.Copy(Path.Combine(pin, file), Path.Combine(folder, file));
        await RunAsync(folder, "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cancellation);
        await RunAsync(folder, "node", ["unpack.mjs"], cancellation);
        return folder;
    }

    private static async Task RunAsync(string folder, string command, string[] arguments, CancellationToken cancellation)
    {
        using var process = NodeCommand.Start(command, folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        process.ExitCode.ShouldBe(0, $"{command} {arguments[0]}: {await output}{errors}");
    }

    private static string Cache()
    {
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(user.Length > 0 ? user : Path.GetTempPath(), "tracker-tests");
    }

    private static string Key(string pin)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
            hash.AppendData(File.ReadAllBytes(Path.Combine(pin, file)));
        return "chromium-" + Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
