namespace Tracker.Simulation.Counters;

/// <summary>What went over the wire for one kind of operation.</summary>
/// <param name="Requests">Requests sent, whatever became of them.</param>
/// <param name="Rows">Rows written or given out.</param>
/// <param name="BytesSent">Bytes of request bodies.</param>
/// <param name="BytesReceived">Bytes of answer bodies.</param>
/// <param name="Errors">Operations that the service refused.</param>
/// <param name="Faults">Requests that a fault befell.</param>
public readonly record struct OperationCount(long Requests, long Rows, long BytesSent, long BytesReceived, long Errors, long Faults)
{
    public static OperationCount operator +(OperationCount a, OperationCount b) => new(
        a.Requests + b.Requests, a.Rows + b.Rows, a.BytesSent + b.BytesSent, a.BytesReceived + b.BytesReceived, a.Errors + b.Errors, a.Faults + b.Faults);

    public static OperationCount operator -(OperationCount a, OperationCount b) => new(
        a.Requests - b.Requests, a.Rows - b.Rows, a.BytesSent - b.BytesSent, a.BytesReceived - b.BytesReceived, a.Errors - b.Errors, a.Faults - b.Faults);

    public static OperationCount Add(OperationCount left, OperationCount right) => left + right;

    public static OperationCount Subtract(OperationCount left, OperationCount right) => left - right;
}
