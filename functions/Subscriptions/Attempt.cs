using System.Text.Json.Serialization;
using Tracker.Dates;

namespace Tracker.Subscriptions;

/// <summary>One try to deliver something.</summary>
/// <param name="Message">The webhook-id: the same over all attempts of a delivery.</param>
/// <param name="Number">1, 2, 3, ... of its delivery; 0 of a test.</param>
/// <param name="Status">What the endpoint answered; null when it did not.</param>
/// <param name="Problem">Why there was no answer.</param>
/// <param name="Answer">The beginning of the answer's body.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record Attempt(
    [property: JsonConverter(typeof(InstantConverter))] DateTimeOffset At, string Message, int Number, int? Status, string? Problem, string? Answer, long Milliseconds)
{
    /// <summary>As the endpoint asked for; 429 and 503 say so.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    [JsonIgnore]
    public bool IsDelivered => Status is >= 200 and < 300;

    public bool IsSameAs(Attempt other) => (Message, Number, At) == (other.Message, other.Number, other.At);

    /// <summary>The endpoint wants nothing any more.</summary>
    [JsonIgnore]
    public bool IsGone => Status == 410;
}
