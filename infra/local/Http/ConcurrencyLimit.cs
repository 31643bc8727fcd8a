using EmbeddedFunctions.Settings;
using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.Http;

/// <summary>The limits of host.json: so many requests run, so many more wait, and the rest are answered 429 with an empty body.</summary>
internal sealed class ConcurrencyLimit(HostJson host) : IDisposable
{
    private readonly SemaphoreSlim _running = new(host.MaxConcurrentRequests ?? int.MaxValue);
    private int _outstanding;

    public async Task Run(HttpContext http, RequestDelegate next)
    {
        try
        {
            if (Interlocked.Increment(ref _outstanding) > (host.MaxOutstandingRequests ?? int.MaxValue))
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            await InTurn(http, next);
        }
        finally
        {
            Interlocked.Decrement(ref _outstanding);
        }
    }

    public void Dispose() => _running.Dispose();

    private async Task InTurn(HttpContext http, RequestDelegate next)
    {
        await _running.WaitAsync(http.RequestAborted);
        try
        {
            await next(http);
        }
        finally
        {
            _running.Release();
        }
    }
}
