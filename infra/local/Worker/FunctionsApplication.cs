using System.Reflection;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Builder;

/// <summary>The entry to a function app.</summary>
public static class FunctionsApplication
{
    /// <summary>
    /// Reads the command line and the settings of the app that calls this, whose functions are those of the entry assembly.
    /// What is wrong with them ends the process with a sentence and an exit code.
    /// </summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => CommandLine.Start(args, Assembly.GetEntryAssembly()!);

    /// <summary>Hosts given functions inside a process of the caller, as tests do; nothing is read from the command line.</summary>
    /// <exception cref="StartException">The options or settings do not allow a start.</exception>
    public static FunctionsApplicationBuilder CreateBuilder(EmbeddedOptions options) => new(options);
}
