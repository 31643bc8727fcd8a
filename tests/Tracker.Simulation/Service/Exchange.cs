using Azure;
using Tracker.Simulation.Faults;
using Tracker.Simulation.Protocol;

namespace Tracker.Simulation;

/// <summary>
/// One request on its way: it leaves, is applied when it arrives, and its answer comes back, unless a fault has it otherwise. A
/// client that gives up ends its own waiting only: what was sent still arrives.
/// </summary>
/// <param name="sent">When, by the service's clock: what it takes to read the request is part of the time that the service takes.</param>
internal sealed class Exchange(SimulatedTableService service, SimulatedTransport transport, TableRequest request, long sent)
{
    // Continuations run where it is completed: on virtual time that keeps them on the simulation's thread.
    private readonly TaskCompletionSource<TableAnswer> _heard = new();
    private RequestInfo _info = null!;
    private Fault? _fault;

    public Task<TableAnswer> Send(int bytes, CancellationToken cancellation)
    {
        (_info, _fault, var latency) = service.Depart(transport.Client, request, bytes);
        var arrival = service.ArrivalOf(latency);

        if (_fault is { Answer: not FaultAnswer.Truth })
        {
            if (_fault.Delay is { } late)
                After(arrival + late, () => service.Land(_info, request));
            After(latency, () => Answer(null));
        }
        else if (_fault is null or { Delay: not null })
        {
            var delay = _fault?.Delay ?? TimeSpan.Zero;
            After(arrival + delay, () => Land(latency + delay));
        }

        if (cancellation.CanBeCanceled && !_heard.Task.IsCompleted)
            GiveUpWith(cancellation);
        return _heard.Task;
    }

    // What is left is measured, since timers of real time come late, and two of them twice.
    private void Land(TimeSpan latency)
    {
        var answer = service.Land(_info, request);
        var left = latency + service.ReadingTime(request, answer) - service.Time.GetElapsedTime(sent);
        After(left, () => Answer(answer));
    }

    private void Answer(TableAnswer? truth)
    {
        if (transport.IsCut || _heard.Task.IsCompleted)
            return;
        service.Note(_info, _fault is null or { Answer: FaultAnswer.Truth } ? "as landed" : _fault.Answer.ToString());
        switch (_fault?.Answer ?? FaultAnswer.Truth)
        {
            case FaultAnswer.Truth:
                _heard.TrySetResult(truth!);
                break;
            case FaultAnswer.ConnectionError:
                var broken = new HttpRequestException(HttpRequestError.ConnectionError, "The simulated connection broke.");
                _heard.TrySetException(new RequestFailedException(broken.Message, broken));
                break;
            case FaultAnswer.ServerBusy:
                _heard.TrySetResult(AnswerWriter.Error(TableErrors.ServerBusy) with { RetryAfter = _fault!.RetryAfter });
                break;
            case FaultAnswer.OperationTimedOut:
                _heard.TrySetResult(AnswerWriter.Error(TableErrors.OperationTimedOut) with { RetryAfter = _fault!.RetryAfter });
                break;
            case FaultAnswer.Silence:
                break;
        }
    }

    // Through the clock rather than in the caller's stack: whoever cancels may run under the simulation's context, and what waits
    // for the answer would then go on upon the thread pool.
    private void GiveUpWith(CancellationToken cancellation)
    {
        var registration = cancellation.UnsafeRegister(
            _ => new Delayed(service.Time, () =>
            {
                if (_heard.TrySetCanceled(cancellation))
                    service.Note(_info, "given up");
            }).Start(TimeSpan.Zero),
            null);
        _heard.Task.ContinueWith(
            static (_, state) => ((CancellationTokenRegistration)state!).Unregister(),
            registration,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private void After(TimeSpan delay, Action action)
    {
        if (delay <= TimeSpan.Zero)
            action();
        else
            new Delayed(service.Time, action).Start(delay);
    }
}
