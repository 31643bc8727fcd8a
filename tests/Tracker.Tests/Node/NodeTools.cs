using System.Security.Cryptography;
using System.Text;
using EmbeddedFunctions.Storage;

namespace Tracker.Tests.Node;

/// <summary>Other people's parsers and linters, pinned beside this file and installed from npm when they are first needed.</summary>
internal static class NodeTools
{
    private static readonly string[] s_pin = ["package.json", "package-lock.json"];
    private static readonly Lazy<Task<string>> s_install = new(() => EnsureAsync(CancellationToken.None));

    /// <summary>What a script of this folder writes.</summary>
    public static async Task<string> RunAsync(string script, string input)
    {
        // Scripts find packages from where they lie.
        var folder = await s_install.Value;
        var copy = Path.Combine(folder, $"{Guid.NewGuid():N}-{script}");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Node", script), copy);
        try
        {
            var (exit, output, errors) = await RunAsync(folder, "node", [copy], input);
            exit.ShouldBe(0, errors);
            return output;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Runs the command of a package.</summary>
    public static async Task<(int Exit, string Output, string Errors)> CommandAsync(string command, params string[] arguments)
    {
        var folder = await s_install.Value;
        return await RunAsync(folder, Path.Combine(folder, "node_modules", ".bin", OperatingSystem.IsWindows() ? $"{command}.cmd" : command), arguments, "");
    }

    private static async Task<string> EnsureAsync(CancellationToken cancellation)
    {
        var pin = Path.Combine(AppContext.BaseDirectory, "Node");
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var cache = Path.Combine(user.Length > 0 ? user : Path.GetTempPath(), "tracker-tests");
        var folder = Path.Combine(cache, "node-" + Key(pin));
        Directory.CreateDirectory(cache);
        await using var turn = await FolderLock.Wait(folder + ".lock", cancellation);
        if (Directory.Exists(folder))
            return folder;

        var part = folder + ".part";
        if (Directory.Exists(part))
            Directory.Delete(part, recursive: true);
        Directory.CreateDirectory(part);
        foreach (var file in s_pin)
            File.Copy(Path.Combine(pin, file), Path.Combine(part, file));
        var (exit, _, errors) = await RunAsync(
            part, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], "");
        exit.ShouldBe(0, errors);
        Directory.Move(part, folder);
        return folder;
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string folder, string command, string[] arguments, string input)
    {
        using var process = NodeCommand.Start(command, folder, arguments);
        var output = ReadAsync(process.StandardOutput);
        var errors = ReadAsync(process.StandardError);
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static async Task<string> ReadAsync(StreamReader reader)
    {
        using StreamReader utf8 = new(reader.BaseStream, Encoding.UTF8);
        return await utf8.ReadToEndAsync();
    }

    private static string Key(string pin)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in s_pin)
            hash.AppendData(File.ReadAllBytes(Path.Combine(pin, file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
