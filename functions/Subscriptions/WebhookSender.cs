using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Registry;
using Polly.Timeout;
using Tracker.Dates;

namespace Tracker.Subscriptions;

/// <summary>Makes one attempt at an endpoint. Retries are the schedule's, over days; here is a time-out, and a breaker for each endpoint.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, IOptions<WebhookOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>Of the HTTP client.</summary>
    public const string Client = "webhooks";

    /// <summary>How long an endpoint that failed several times in a row is left alone.</summary>
    public static readonly TimeSpan BreakDuration = TimeSpan.FromMinutes(1);

    private const int ReadBytes = 4_096;
    private const int KeptCharacters = 200;

    private readonly ResiliencePipelineRegistry<string> _pipelines = new();

    /// <returns>Null when the endpoint's breaker is open: nothing was sent.</returns>
    public async Task<Attempt?> SendAsync(Subscription to, string message, int number, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        Attempt attempt = new(Instant.WholeMilliseconds(time.GetUtcNow()), message, number, null, null, null, 0);
        try
        {
            attempt = await PipelineOf(to.Url).ExecuteAsync(async limit => await SendOnceAsync(attempt, to, body, limit), cancel);
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && ProblemOf(failure) is { } problem)
        {
            attempt = attempt with { Problem = problem };
        }

        return attempt with { Milliseconds = (long)time.GetElapsedTime(started).TotalMilliseconds };
    }

    public void Dispose() => _pipelines.Dispose();

    private async Task<Attempt> SendOnceAsync(Attempt attempt, Subscription to, ReadOnlyMemory<byte> body, CancellationToken limit)
    {
        var timestamp = attempt.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using HttpRequestMessage request = new(HttpMethod.Post, to.Url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.UserAgent.Add(new("Tracker", null));
        request.Headers.Add("webhook-id", attempt.Message);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", WebhookSecret.Sign(to.Secret, attempt.Message, timestamp, body.Span));

        using var client = clients.CreateClient(Client);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit);
        return attempt with
        {
            Status = (int)response.StatusCode,
            RetryAfter = Wait(response.Headers.RetryAfter),
            Answer = await BeginningAsync(response.Content, limit),
        };
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };

    // No more is read than is kept: an answer without end costs nothing.
    private static async Task<string?> BeginningAsync(HttpContent content, CancellationToken limit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReadBytes);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(limit);
            var length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, ReadBytes), ReadBytes, throwOnEndOfStream: false, limit);
            var text = new string([.. Encoding.UTF8.GetString(buffer, 0, length).Select(c => char.IsControl(c) ? ' ' : c).Take(KeptCharacters)]).Trim();
            return text.Length == 0 ? null : text;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private ResiliencePipeline<Attempt> PipelineOf(string url) => _pipelines.GetOrAddPipeline<Attempt>(url, builder =>
    {
        builder.TimeProvider = time;
        builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Attempt>
            {
                FailureRatio = 1,
                MinimumThroughput = 3,
                SamplingDuration = TimeSpan.FromMinutes(10),
                BreakDuration = BreakDuration,
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Exception is { } failure ? ProblemOf(failure) is not null : args.Outcome.Result?.Status is 408 or >= 500),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.Value.AttemptTimeout });
    });

    // Kinds of failures, never their texts, which may tell of the network that this runs in.
    private static string? ProblemOf(Exception failure) => failure switch
    {
        TimeoutRejectedException => "timeout",
        { InnerException: Network.PrivateAddressException } or Network.PrivateAddressException => "private-address",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "unknown-host",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "tls",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no-connection",
        HttpRequestException or IOException => "broken-connection",
        OperationCanceledException => "timeout",
        _ => null,
    };
}
