using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using EmbeddedFunctions.Storage;

[assembly: AssemblyFixture(typeof(Tracker.Tests.AzuriteFixture))]

namespace Tracker.Tests;

/// <summary>One Azurite for the whole run, in memory and on a free port.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly AzuriteStore azurite = AzuriteStore.InMemory(TestContext.Current.SendDiagnosticMessage);

    public string Connection => azurite.Connection;

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

    public async ValueTask InitializeAsync() => await azurite.Ready;

    public ValueTask DisposeAsync() => azurite.DisposeAsync();
}
