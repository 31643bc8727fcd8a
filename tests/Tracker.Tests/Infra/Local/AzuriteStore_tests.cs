using Azure.Data.Tables;
using EmbeddedFunctions.Storage;

namespace Tracker.Tests.Infra.Local;

public sealed class AzuriteStore_tests(AzuriteFixture azurite) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("azurite-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_fixture_hands_out_a_table_that_answers()
    {
        var table = await azurite.CreateTable();
        await table.AddEntityAsync(new TableEntity("p", "r"), TestContext.Current.CancellationToken);
        (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestContext.Current.CancellationToken)).Value.RowKey.ShouldBe("r");
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        await using (var first = AzuriteStore.In(_folder, _ => { }))
        {
            await first.Ready;
            await Table(first).CreateAsync(TestContext.Current.CancellationToken);
            await Table(first).AddEntityAsync(new TableEntity("p", "Қазақстан"), TestContext.Current.CancellationToken);
        }

        await using var second = AzuriteStore.In(_folder, _ => { });
        await second.Ready;
        (await Table(second).GetEntityIfExistsAsync<TableEntity>("p", "Қазақстан", cancellationToken: TestContext.Current.CancellationToken)).HasValue.ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_run_on_the_same_folder_shares_the_first_ones_tables()
    {
        await using var first = AzuriteStore.In(_folder, _ => { });
        await first.Ready;
        await using var second = AzuriteStore.In(_folder, _ => { });
        await second.Ready;
        second.Port.ShouldBe(first.Port);
    }

    [Fact]
    public async Task Two_apps_that_start_at_once_take_different_ports()
    {
        var folders = (string[])[Path.Combine(_folder, "one"), Path.Combine(_folder, "other")];
        AzuriteStore[] stores = [.. folders.Select(folder => AzuriteStore.In(folder, _ => { }))];
        await Task.WhenAll(stores.Select(store => store.Ready));
        stores[0].Port.ShouldNotBe(stores[1].Port);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    private static TableClient Table(AzuriteStore store) => new(store.Connection, "Restart");
}
