namespace Tracker.Docs;

/// <summary>Headers of requests and answers.</summary>
internal static class HeaderDocs
{
    public static readonly HeaderDoc IfNoneMatch = new("If-None-Match", "The ETag of an answer that the caller has: 304 if it still holds.", "\"41-0123456789abcdef\"");
    public static readonly HeaderDoc CacheControl = new("Cache-Control", "`max-age=N` takes an answer that was fresh within N seconds, without asking storage.", "max-age=10");
    public static readonly HeaderDoc AcceptLanguage = new("Accept-Language", "The language wanted, where `lang` does not say it.", "kk, ru;q=0.8");
    public static readonly HeaderDoc IfMatch = new("If-Match", "The ETag that was read; only its number is compared. `*` overwrites on purpose.", "\"41-0123456789abcdef\"");
    public static readonly HeaderDoc CreateOnly = new("If-None-Match", "`*` creates only.", "*");
    public static readonly HeaderDoc RecordedBy = new("X-Recorded-By", "Who records it, where the platform has signed nobody in. Percent-encoded UTF-8 or plain.", "Aida");
    public static readonly HeaderDoc IdempotencyKey = new("Idempotency-Key", "Makes a POST safe to send again: the same key and body replays the first answer for 24 hours.", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"");

    public static readonly HeaderDoc ETag = new("ETag", "Strong: the number of the last event, and a hash of all else that the answer depends on.", "\"41-0123456789abcdef\"");
    public static readonly HeaderDoc Location = new("Location", "Where it is found.", "/api/programmes/sco-2023-2024/milestones/sco-summit-2024");
    public static readonly HeaderDoc Link = new("Link", "The next page, as `nextLink` has it; absent on the last one.");
    public static readonly HeaderDoc ContentLanguage = new("Content-Language", "The languages that texts came out in, once one was asked for.", "ru");
    public static readonly HeaderDoc Replayed = new("Idempotency-Replayed", "`true`: this is the answer to the first request with this key.", "true");
    public static readonly HeaderDoc RetryAfter = new("Retry-After", "Seconds to wait before the request is sent again.", "5");
    public static readonly HeaderDoc Vary = new("Vary", "The request headers that the answer depends on.");

    /// <summary>What every read takes.</summary>
    public static readonly IReadOnlyList<HeaderDoc> Read = [IfNoneMatch, CacheControl];

    /// <summary>What every write of a resource takes.</summary>
    public static readonly IReadOnlyList<HeaderDoc> Write = [IfMatch, CreateOnly, RecordedBy];
}
