using Tracker.Tests.Infra.Local;

namespace Tracker.Tests.Infra.Contract;

/// <summary>The part of the contract that takes more than a request and its answer: what passes while both go on.</summary>
public sealed class Streaming_tests(HostUnderTest hosts) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new();
    private readonly string _id = Guid.NewGuid().ToString("N");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_flushed_reaches_the_client_at_once()
    {
        var address = await Address();
        using var answer = await _http.GetAsync(new Uri(address, $"events/{_id}"), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation));
        (await lines.ReadLineAsync(Cancellation).AsTask().WaitAsync(s_patience, Cancellation)).ShouldBe("data: first");
        await _http.PostAsync(new Uri(address, $"notes/{_id}"), null, Cancellation);
        (await lines.ReadToEndAsync(Cancellation).WaitAsync(s_patience, Cancellation)).ShouldContain("data: second");
    }

    [Fact]
    public async Task A_chunked_body_streams_into_the_function()
    {
        var address = await Address();
        var body = new BodyInParts(10, length: null);
        var sending = _http.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, $"begin/{_id}")) { Content = body }, Cancellation);
        await body.FirstHalfSent.WaitAsync(s_patience, Cancellation);
        await Noted(address, "begun");
        body.SendRest();
        (await (await sending).Content.ReadAsStringAsync(Cancellation)).ShouldBe("10");
    }

    [Fact]
    public async Task A_body_with_a_length_is_taken_in_whole_before_the_function_begins()
    {
        var address = await Address();
        var body = new BodyInParts(10, length: 10);
        var sending = _http.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, $"begin/{_id}")) { Content = body }, Cancellation);
        await body.FirstHalfSent.WaitAsync(s_patience, Cancellation);
        for (var i = 0; i < 20; i++)
            (await Notes(address)).ShouldBeEmpty();
        body.SendRest();
        (await (await sending).Content.ReadAsStringAsync(Cancellation)).ShouldBe("10");
        (await Notes(address)).ShouldBe("begun");
    }

    [Fact]
    public async Task A_client_that_goes_away_is_told_to_the_function()
    {
        var address = await Address();
        using var client = new CancellationTokenSource();
        var waiting = _http.GetAsync(new Uri(address, $"wait/{_id}"), client.Token);
        await Noted(address, "waits");
        await client.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        await Noted(address, "token");
        await Noted(address, "aborted");
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<Uri> Address() => new((await hosts.In(Setup.Plain)).Address, "api/");

    private Task<string> Notes(Uri address) => _http.GetStringAsync(new Uri(address, $"notes/{_id}"), Cancellation);

    private async Task Noted(Uri address, string note)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(s_patience);
        while (!(await Notes(address)).Split('\n').Contains(note))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
    }
}
