using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class LogStore_tests(AzuriteFixture azurite)
{
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Views_stay_within_their_budget_and_the_least_recently_used_go_first()
    {
        var store = _stores.New(options: options => options.ViewMegabytes = 1);
        var fat = Enumerable.Range(0, 8).Select(n => store[$"p{n}"]).ToList();
        foreach (var log in fat)
        {
            // A test note counts as a thousand bytes.
            await Task.WhenAll(log.Writer.WriteAll(Enumerable.Range(0, 150).Select(n => Notes.Add($"n{n}"))));
            _ = store["p0"];
            store.Bytes.ShouldBeLessThanOrEqualTo(1_000_000);
        }

        store["p0"].ShouldBeSameAs(fat[0], "it was used all the time");
        store["p7"].ShouldBeSameAs(fat[7]);
        store["p1"].ShouldNotBeSameAs(fat[1]);
        // One that was let go still tells the truth, to those who hold it and to those who come anew.
        await fat[1].Writer.WriteAsync(Notes.Add("more"));
        (await store["p1"].ReadAsync(Cancel)).Seq.ShouldBe(151);
        (await fat[1].ReadAsync(Cancel)).Seq.ShouldBe(151);
    }

    [Fact]
    public async Task Asking_for_unknown_programmes_leaves_nothing_behind()
    {
        var store = _stores.New();
        for (var n = 0; n < 50; n++)
            (await store[$"unknown{n}"].ReadAsync(Cancel)).Seq.ShouldBe(0);
        store.Bytes.ShouldBe(0);
    }

    [Fact]
    public async Task Asking_for_unknown_programmes_while_storage_is_away_stays_within_the_budget()
    {
        var store = _stores.New(new Wire { Next = static _ => Fault.LostRequest }, options: options =>
            (options.ViewMegabytes, options.ReadTimeout, options.AttemptTimeout) = (1, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(50)));
        var readings = Enumerable.Range(0, 2_000).Select(n => store[$"unknown{n}"].ReadAsync(Cancel)).ToList();
        foreach (var reading in readings)
            await Should.ThrowAsync<StorageUnavailableException>(reading);
        store.Bytes.ShouldBeLessThanOrEqualTo(1_000_000);
    }

    [Fact]
    public async Task Programmes_are_listed_and_may_be_added_twice()
    {
        var store = _stores.New();
        (await store.Programmes.ListAsync(Cancel)).ShouldBeEmpty();
        foreach (var programme in new[] { "sco-2023", "aaa", "sco-2023" })
            await store.Programmes.AddAsync(programme, Cancel);
        (await store.Programmes.ListAsync(Cancel)).ShouldBe(["aaa", "sco-2023"]);
    }
}
