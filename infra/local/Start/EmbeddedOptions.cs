namespace EmbeddedFunctions.Start;

/// <summary>How the embedded host runs: what the command line says, or a test.</summary>
public sealed record EmbeddedOptions
{
    /// <summary>The types that are searched for functions.</summary>
    public required IReadOnlyList<Type> FunctionTypes { get; init; }

    /// <summary>The folder of host.json, embedded.json and the settings.</summary>
    public string AppFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>Where Azurite's data and the keys live; <c>.azurite</c> in the repository's folder if absent.</summary>
    public string? DataFolder { get; init; }

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Connection string of a table service to use instead of an own Azurite.</summary>
    public string? Storage { get; init; }

    /// <summary>Azurite keeps nothing.</summary>
    public bool InMemory { get; init; }

    /// <summary>Ask for keys, as the host in Azure does.</summary>
    public bool EnableAuth { get; init; }

    /// <summary>Load the sample that embedded.json names.</summary>
    public bool Sample { get; init; }

    /// <summary>Where the app's clock starts; the real time if absent.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>The app's clock; overrides <see cref="Clock"/>.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>Settings that win over the environment and the files.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether the process is this app's own: the console gets a banner, settings become environment variables, faults end it with a sentence.</summary>
    internal bool OwnsProcess { get; init; }

    /// <summary>List the keys instead of serving.</summary>
    internal bool ListKeys { get; init; }

    internal void Say(string line)
    {
        if (OwnsProcess)
            Console.WriteLine(line);
    }
}
