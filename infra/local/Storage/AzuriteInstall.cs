using System.Security.Cryptography;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Storage;

/// <summary>
/// The pinned Azurite in the user's cache, installed from npm when it is first needed. The folder's name is the hash of the pin, so
/// that apps with the same pin share it and a new pin makes a new one.
/// </summary>
internal static class AzuriteInstall
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "start.js"];

    /// <returns>The folder with <c>start.js</c> and its <c>node_modules</c>.</returns>
    /// <exception cref="StartException">There is no Node, or npm could not install.</exception>
    public static async Task<string> Ensure(Action<string> say, CancellationToken cancellation)
    {
        var pin = Path.Combine(AppContext.BaseDirectory, "azurite");
        var folder = Path.Combine(Cache(), Key(pin));
        if (Directory.Exists(folder))
            return folder;
        Directory.CreateDirectory(Cache());
        await using var turn = await FolderLock.Wait(folder + ".lock", cancellation);
        if (Directory.Exists(folder))
            return folder;

        say("Installing Azurite from npm; this happens once.");
        var part = folder + ".part";
        if (Directory.Exists(part))
            Directory.Delete(part, recursive: true);
        Directory.CreateDirectory(part);
        foreach (var file in Files)
            File.Copy(Path.Combine(pin, file), Path.Combine(part, file));
        await RunNpm(part, cancellation);
        Directory.Move(part, folder);
        return folder;
    }

    private static async Task RunNpm(string folder, CancellationToken cancellation)
    {
        using var npm = NodeCommand.Start(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
        var output = npm.StandardOutput.ReadToEndAsync(cancellation);
        var errors = await npm.StandardError.ReadToEndAsync(cancellation);
        await output;
        await npm.WaitForExitAsync(cancellation);
        if (npm.ExitCode != 0)
            throw new StartException($"npm could not install Azurite; check the network and npm's settings, then start again. npm says: {errors.Trim()}");
    }

    /// <summary>The user's folder for what the hosts of all apps share.</summary>
    public static string Cache()
    {
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(user.Length > 0 ? user : Path.GetTempPath(), "embedded-functions");
    }

    private static string Key(string pin)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
            hash.AppendData(File.ReadAllBytes(Path.Combine(pin, file)));
        return "azurite-" + Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
