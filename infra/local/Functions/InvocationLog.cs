using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EmbeddedFunctions.Functions;

/// <summary>The line that each invocation leaves in the log: its function, how long it took, the status of its answer if it has one, its id.</summary>
internal sealed partial class InvocationLog(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("Function");

    public void Write(Invocation invocation, TimeSpan took, Exception? fault)
    {
        var (function, duration, id) = (invocation.Function.Name, took.TotalMilliseconds, invocation.InvocationId);
        switch (invocation.Trigger as HttpContext, fault)
        {
            case (null, null):
                LogSucceeded(function, duration, id);
                break;
            case (null, _):
                LogFailed(fault, function, duration, id);
                break;
            case ({ Response.StatusCode: var status }, null):
                LogAnswered(function, duration, status, id);
                break;
            case ({ RequestAborted.IsCancellationRequested: true }, _):
                LogGone(function, duration, id);
                break;
            case ({ Response: { HasStarted: true, StatusCode: var status } }, _):
                LogCutOff(fault, function, duration, status, id);
                break;
            case (_, not null):
                LogRefused(fault, function, duration, StatusCodes.Status500InternalServerError, id);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Function} succeeded in {Duration:0.0} ms, id {InvocationId}")]
    private partial void LogSucceeded(string function, double duration, string invocationId);

    [LoggerMessage(2, LogLevel.Information, "{Function} succeeded in {Duration:0.0} ms, status {Status}, id {InvocationId}")]
    private partial void LogAnswered(string function, double duration, int status, string invocationId);

    [LoggerMessage(3, LogLevel.Information, "{Function} ended after {Duration:0.0} ms, the client went away, id {InvocationId}")]
    private partial void LogGone(string function, double duration, string invocationId);

    [LoggerMessage(4, LogLevel.Error, "{Function} failed after {Duration:0.0} ms, id {InvocationId}")]
    private partial void LogFailed(Exception fault, string function, double duration, string invocationId);

    [LoggerMessage(5, LogLevel.Error, "{Function} failed after {Duration:0.0} ms, status {Status}, id {InvocationId}")]
    private partial void LogRefused(Exception fault, string function, double duration, int status, string invocationId);

    [LoggerMessage(6, LogLevel.Error, "{Function} failed after {Duration:0.0} ms, its answer of status {Status} was cut off, id {InvocationId}")]
    private partial void LogCutOff(Exception fault, string function, double duration, int status, string invocationId);
}
