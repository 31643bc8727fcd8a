using Tracker.Log;

namespace Tracker.Tests.Log;

public sealed class CatchUp_tests
{
    private readonly List<TaskCompletionSource<int>> _requests = [];
    private readonly CatchUp<int> _catchUp;

    public CatchUp_tests() => _catchUp = new(() =>
    {
        _requests.Add(new());
        return _requests[^1].Task;
    });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_during_a_request_waits_for_the_next_one_with_all_others()
    {
        var first = _catchUp.JoinAsync(Cancel);
        var (second, third) = (_catchUp.JoinAsync(Cancel), _catchUp.JoinAsync(Cancel));
        _requests.Count.ShouldBe(1);

        _requests[0].SetResult(1);
        (await first).ShouldBe(1);
        _requests.Count.ShouldBe(2);
        second.IsCompleted.ShouldBeFalse();

        _requests[1].SetResult(2);
        (await second, await third).ShouldBe((2, 2));
        _requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_is_told_to_those_it_meets_and_the_next_request_starts_anew()
    {
        var (first, second) = (_catchUp.JoinAsync(Cancel), _catchUp.JoinAsync(Cancel));
        _requests[0].SetException(new TimeoutException());
        await Should.ThrowAsync<TimeoutException>(first);
        _requests[1].SetResult(2);
        (await second).ShouldBe(2);
    }

    [Fact]
    public async Task Who_goes_away_leaves_the_request_to_the_others()
    {
        using CancellationTokenSource gone = new();
        var (first, other) = (_catchUp.JoinAsync(gone.Token), _catchUp.JoinAsync(Cancel));
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        _requests[0].SetResult(1);
        _requests[1].SetResult(2);
        (await other).ShouldBe(2);
    }
}
