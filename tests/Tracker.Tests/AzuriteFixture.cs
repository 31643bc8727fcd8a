using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using EmbeddedFunctions.Storage;
using Tracker.Tests.Dates;

[assembly: AssemblyFixture(typeof(Tracker.Tests.AzuriteFixture))]

namespace Tracker.Tests;

/// <summary>One Azurite for the whole run, in memory and on a free port.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly Lazy<AzuriteStore> _azurite = new(() => AzuriteStore.InMemory(TestContext.Current.SendDiagnosticMessage));

    public string Connection => _azurite.Value.Connection;

    public TableServiceClient Tables => new(Connection);

    /// <summary>A name that no other test class uses; Azurite scans a whole table for each operation, so tables are kept small.</summary>
    public static string UniqueTable([CallerFilePath] string file = "") =>
        string.Concat(Path.GetFileNameWithoutExtension(file).Where(char.IsAsciiLetterOrDigit).Take(30)) + Guid.NewGuid().ToString("N");

    /// <summary>A new, empty table.</summary>
    public async Task<TableClient> CreateTable([CallerFilePath] string file = "")
    {
        var table = Tables.GetTableClient(UniqueTable(file));
        await table.CreateAsync();
        return table;
    }

    public async ValueTask InitializeAsync()
    {
        // A run in another zone asks nothing of storage.
        if (!Server_zone_tests.IsInner)
            await _azurite.Value.Ready;
    }

    public ValueTask DisposeAsync() => _azurite.IsValueCreated ? _azurite.Value.DisposeAsync() : default;
}
