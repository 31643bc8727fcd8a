using Azure.Core;
using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class LogTable_tests(AzuriteFixture azurite)
{
    private readonly Stores _stores = new(azurite, AzuriteFixture.UniqueTable());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_page_that_is_continued_does_not_end_a_read()
    {
        Wire wire = new();
        await Task.WhenAll(_stores.New()["programme"].Writer.WriteAll(Enumerable.Range(0, 5).Select(n => Notes.Add($"n{n}"))));
        // Azurite never gives such a page, the real service may at any time: here before every range.
        wire.Instead = static request => request.Method == RequestMethod.Get && !request.Uri.Query.Contains("NextRowKey", StringComparison.Ordinal)
            ? CannedResponse.EmptyPage("1!12!cHJvZ3JhbW1l", "1!4!ZXw-") : null;
        // It goes on from where the range begins: the token only needs to be there.
        wire.Next = static request =>
        {
            request.Uri.Query = string.Join('&', request.Uri.Query.Split('&').Where(part => !part.Contains("Next", StringComparison.Ordinal)));
            return Fault.None;
        };

        var log = _stores.New(wire)["programme"];
        (await log.ReadAsync(Cancel)).ShouldSatisfyAllConditions(view => view.Seq.ShouldBe(5), view => view.State.Texts.Count.ShouldBe(5));
        (await log.EventsAsync(1, 4, Cancel)).Select(e => e.Seq).ShouldBe([2, 3, 4]);
        (await log.AsOfAsync(await log.ReadAsync(Cancel), 2, Cancel)).State.Texts.Count.ShouldBe(2);
        await _stores.New()["programme"].Writer.WriteAsync(Notes.Add("other"));
        (await log.Writer.WriteAsync(Notes.Add("mine"))).Answer().ShouldBe("added");
        (await log.VerifyAsync([], Cancel)).ShouldSatisfyAllConditions(verified => verified.Events.ShouldBe(7), verified => verified.Mismatches.ShouldBeEmpty());
    }

    [Fact]
    public async Task A_table_that_is_not_there_yet_is_empty_and_the_first_write_makes_it()
    {
        var log = _stores.New()["programme"];
        (await log.ReadAsync(Cancel)).Seq.ShouldBe(0);
        (await log.EventAsync(1, Cancel)).ShouldBeNull();
        (await log.SweepKeysAsync(Cancel)).ShouldBe(0);
        (await log.Writer.WriteAsync(Notes.Set("a", "text"))).Answer().ShouldBe("unknown");
        (await log.Writer.WriteAsync(Notes.Add("a"))).Answer().ShouldBe("added");
    }

    [Theory]
    [InlineData(Fault.LostRequest)]
    [InlineData(Fault.LostAnswer)]
    [InlineData(Fault.ErrorAfterAll)]
    [InlineData(Fault.Silence)]
    public async Task The_first_write_of_all_survives_what_every_other_does(Fault fault)
    {
        for (var failing = 0; failing < 5; failing++)
        {
            Stores stores = new(azurite, AzuriteFixture.UniqueTable());
            var times = 0;
            Wire wire = new() { Next = _ => times++ == failing ? fault : Fault.None };
            var log = stores.New(wire, options: options => (options.AttemptTimeout, options.RetryDelay) = (TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(5)))["programme"];
            (await log.Writer.WriteAsync(Notes.Add("a"))).Answer().ShouldBe("added");
            (await stores.New()["programme"].ReadAsync(Cancel)).Seq.ShouldBe(1);
        }
    }
}
