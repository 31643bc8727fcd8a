using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Settings;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Keys;

/// <summary>What <c>--keys</c> prints.</summary>
internal static class KeyList
{
    public static void Print(EmbeddedOptions options)
    {
        var functions = FunctionCatalogue.In(options.FunctionTypes).Functions.Select(function => function.Name);
        var keys = KeyFile.Open(options.DataFolder ?? new AppFiles(options.AppFolder).DataFolder, functions).GetAwaiter().GetResult();
        options.Say($"master  {keys.Master}");
        options.Say($"host    {keys.Host}");
        foreach (var (function, key) in keys.Functions)
            options.Say($"{function}  {key}");
        foreach (var (extension, key) in keys.System)
            options.Say($"system {extension}  {key}");
    }
}
