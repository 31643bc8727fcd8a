using System.Globalization;
using System.Net.Sockets;
using Azure;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Tracker.Log;

/// <summary>What a failed request to storage says about whether it was carried out, and whether it is worth another.</summary>
internal static class StorageFailure
{
    /// <summary>It may pass by itself: no answer, or one that says to come back.</summary>
    public static bool IsTransient(Exception failure) => failure switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or 500 or 502 or 503 or 504 } => true,
        TimeoutRejectedException or IOException or HttpRequestException or SocketException => true,
        // The SDK's own network time-out; the caller's cancellation never comes here, Polly has taken it out before.
        OperationCanceledException => true,
        AggregateException many => many.InnerExceptions.All(IsTransient),
        _ => false,
    };

    /// <summary>
    /// It was surely not carried out: refused at the door, throttled, or never sent. A 503 that does not say <c>ServerBusy</c> may come from
    /// something in between, which does not know.
    /// </summary>
    public static bool IsNotApplied(Exception failure) => failure switch
    {
        RequestFailedException { Status: 429 } or RequestFailedException { Status: 503, ErrorCode: "ServerBusy" } => true,
        RequestFailedException { Status: >= 400 and < 500 and not 408 } => true,
        BrokenCircuitException => true,
        _ => NoConnection(failure),
    };

    /// <summary>An inserted row is there already.</summary>
    public static bool IsConflict(RequestFailedException failure) => failure is { Status: 409, ErrorCode: "EntityAlreadyExists" };

    /// <summary>The rows themselves are to blame, not who sends them nor when: sent again, they would be refused again.</summary>
    public static bool IsRefusal(RequestFailedException failure) =>
        failure.Status is >= 400 and < 500 and not (401 or 403 or 408 or 409 or 429) && !IsTableMissing(failure);

    public static bool IsTableMissing(Exception failure) => failure is RequestFailedException { Status: 404, ErrorCode: "TableNotFound" };

    /// <summary>How long storage asks to wait; null when it leaves that to us.</summary>
    public static TimeSpan? RetryAfter(Exception? failure) =>
        failure is RequestFailedException { Status: 429 or 503 } refused
        && refused.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) == true
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, 30))
            : null;

    private static bool NoConnection(Exception? failure) =>
        failure is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound }
        || (failure?.InnerException is { } inner && NoConnection(inner));
}

/// <summary>Storage does not answer. Nothing was written.</summary>
internal sealed class StorageUnavailableException(Exception? cause) : Exception("Storage does not answer; nothing was written.", cause);

/// <summary>Storage did not say whether a write went in: it may have, or may still.</summary>
internal sealed class OutcomeUnknownException(Exception? cause) : Exception("Storage did not say whether the write went in.", cause);
