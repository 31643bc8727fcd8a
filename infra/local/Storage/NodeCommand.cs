using System.ComponentModel;
using System.Diagnostics;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Storage;

/// <summary>Starts Node and its tools.</summary>
internal static class NodeCommand
{
    /// <exception cref="StartException">Node is not installed.</exception>
    public static Process Start(string command, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("NODE_OPTIONS"); // a debugger's options would make Azurite wait for it
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new StartException(
                "Azurite needs Node.js 20 or later with npm, and there is none on the PATH: install it from https://nodejs.org, or name a table service with --storage.", missing);
        }
    }
}
