using System.Globalization;
using System.Reflection;
using EmbeddedFunctions.Builder;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Keys;

namespace EmbeddedFunctions.Start;

/// <summary>The options of <c>dotnet run -- ...</c>.</summary>
internal static class CommandLine
{
    public const string Help = """
        Serves the functions of this app on this machine.

          --port NUMBER         port to listen on (7071)
          --sample              load the sample data, and set the clock to its day
          --clock INSTANT       start the clock there, such as 2024-02-12T08:00+06:00
          --enable-auth         ask for keys, as in Azure
          --keys                list the keys and end
          --in-memory           Azurite keeps nothing
          --storage CONNECTION  use this table service instead of starting Azurite
          --help                show this and end
        """;

    public static FunctionsApplicationBuilder Start(string[] args, Assembly app)
    {
        try
        {
            if (args.Contains("--help"))
            {
                Console.WriteLine(Help);
                Environment.Exit(0);
            }

            var options = Parse(args, app);
            if (options.ListKeys)
            {
                KeyList.Print(options);
                Environment.Exit(0);
            }

            return new FunctionsApplicationBuilder(options);
        }
        catch (StartException refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            Environment.Exit(1);
            throw;
        }
    }

    /// <exception cref="StartException">An option is unknown, or its value missing or wrong.</exception>
    public static EmbeddedOptions Parse(IReadOnlyList<string> args, Assembly app)
    {
        var options = new EmbeddedOptions { FunctionTypes = FunctionTypes.In(app), OwnsProcess = true };
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--port" => options with { Port = Port(Value(args, ref i)) },
                "--clock" => options with { Clock = Instant(Value(args, ref i)) },
                "--storage" => options with { Storage = Value(args, ref i) },
                "--sample" => options with { Sample = true },
                "--enable-auth" => options with { EnableAuth = true },
                "--keys" => options with { ListKeys = true },
                "--in-memory" => options with { InMemory = true },
                var unknown => throw new StartException($"The option {unknown} is not known; --help lists the options."),
            };
        }

        return options;
    }

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal)
            ? args[++i]
            : throw new StartException($"The option {args[i]} needs a value; --help shows how.");

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new StartException($"The port {text} is not a number from 0 to 65535.");

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new StartException($"The clock {text} is not an instant such as 2024-02-12T08:00:00+05:00.");
}
