using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Tracker.Http;

/// <summary>
/// The app's refusals and failures as problem details (RFC 9457). <c>code</c> is what programs go by; <c>type</c> is a path to the docs
/// of this app, the same wherever it runs; <c>detail</c> says what to do next. <see cref="ProblemDetailsMiddleware"/> adds
/// <c>instance</c> and <c>traceId</c>, and turns <c>etag</c> and <c>retryAfter</c> into the headers of that meaning.
/// </summary>
internal static class Problems
{
    internal const string ETagMember = "etag";
    internal const string RetryAfterMember = "retryAfter";

    private static readonly TimeSpan StorageBreak = TimeSpan.FromSeconds(5);

    public static ProblemHttpResult Invalid(FieldErrors errors) =>
        Of(StatusCodes.Status400BadRequest, "invalid", "The request is not valid", "Mend what errors names, and send it again.", ("errors", errors.Messages));

    public static ProblemHttpResult Invalid(string field, string message)
    {
        var errors = new FieldErrors();
        errors.Add(field, message);
        return Invalid(errors);
    }

    public static ProblemHttpResult NotFound(string detail) =>
        Of(StatusCodes.Status404NotFound, "unknown", "There is no such thing", detail);

    public static ProblemHttpResult Conflict(string code, string detail, params ReadOnlySpan<(string Name, object? Value)> extras) =>
        Of(StatusCodes.Status409Conflict, code, "The request conflicts with what is recorded", detail, extras);

    public static ProblemHttpResult Stale(EntityTagText currentEtag) =>
        Of(StatusCodes.Status412PreconditionFailed, "stale", "It has changed since it was read",
            "Read it again, and send the change with the new ETag in If-Match.", (ETagMember, currentEtag.ToString()));

    /// <summary>If-None-Match: * asked to create only, and it is there.</summary>
    public static ProblemHttpResult Exists(EntityTagText currentEtag) =>
        Of(StatusCodes.Status412PreconditionFailed, "exists", "It is there already",
            "To change it, send its ETag in If-Match instead of If-None-Match.", (ETagMember, currentEtag.ToString()));

    /// <summary>If-Match expects something, and nothing is there.</summary>
    public static ProblemHttpResult Missing() =>
        Of(StatusCodes.Status412PreconditionFailed, "missing", "It is not there",
            "If-Match expects that it exists. To create it, leave If-Match out.");

    public static ProblemHttpResult ConditionRequired() =>
        Of(StatusCodes.Status428PreconditionRequired, "condition-required", "This change needs If-Match",
            "Send If-Match with the ETag that was read, or If-Match: * to overwrite whatever is there.");

    public static ProblemHttpResult TooLarge(long? maxBytes = null) =>
        TooLarge(maxBytes is { } max ? $"At most {InWords(max)} are taken. Send less at a time." : "Send less at a time.");

    public static ProblemHttpResult TooLarge(string detail) =>
        Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The body is too large", detail);

    public static ProblemHttpResult UnsupportedMediaType(params ReadOnlySpan<string> allowed) =>
        Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "The body's form is not taken",
            allowed.IsEmpty ? "Send it uncompressed." : $"Send it uncompressed, in UTF-8, with Content-Type {string.Join(" or ", allowed!)}.",
            ("allowed", allowed.ToArray()));

    public static ProblemHttpResult Unprocessable(string code, string detail, params ReadOnlySpan<(string Name, object? Value)> extras) =>
        Of(StatusCodes.Status422UnprocessableEntity, code, "The request cannot be carried out", detail, extras);

    public static ProblemHttpResult TooManyRequests(TimeSpan retryAfter) =>
        Of(StatusCodes.Status429TooManyRequests, "too-many-requests", "There are too many requests",
            "Wait for the seconds that Retry-After says, and send it again.", Wait(retryAfter));

    public static ProblemHttpResult StorageUnavailable() =>
        Of(StatusCodes.Status503ServiceUnavailable, "storage-unavailable", "Storage does not answer",
            "Nothing was written. Send it again after the seconds that Retry-After says.", Wait(StorageBreak));

    public static ProblemHttpResult OutcomeUnknown() =>
        Of(StatusCodes.Status503ServiceUnavailable, "outcome-unknown", "It is not known whether this was written",
            "Nothing is lost by sending it again with the same Idempotency-Key: it is then written once, or answered as it was the first time.",
            Wait(StorageBreak));

    public static ProblemHttpResult Internal() =>
        Of(StatusCodes.Status500InternalServerError, "internal", "The app failed",
            "This is the app's mistake. Tell its operators the traceId, which finds it in their log.");

    private static (string, object?) Wait(TimeSpan time) => (RetryAfterMember, (int)Math.Ceiling(time.TotalSeconds));

    private static ProblemHttpResult Of(
        int status, string code, string title, string detail, params ReadOnlySpan<(string Name, object? Value)> extras)
    {
        Dictionary<string, object?> members = new() { ["code"] = code };
        foreach (var (name, value) in extras)
            members[name] = value;
        return TypedResults.Problem(detail, statusCode: status, title: title, type: $"/api/docs#problem-{code}", extensions: members);
    }

    private static string InWords(long bytes) =>
        bytes % (1 << 20) == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");
}
