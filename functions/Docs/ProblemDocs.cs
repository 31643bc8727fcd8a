namespace Tracker.Docs;

/// <summary>What a problem's code means and what to do about it. Its <c>type</c> leads here.</summary>
internal sealed record ProblemDoc(string Code, int Status, string Meaning)
{
    /// <summary>By status.</summary>
    public static readonly IReadOnlyList<ProblemDoc> All =
    [
        new("invalid", 400, "The body, a parameter or a header is not as it should be. `errors` names each and says what is allowed. Nothing was written."),
        new("unknown", 404, "There is no such programme, milestone, indicator, digest or link, or there was none at the point that was asked about. Wrong, revoked and expired links all answer this."),
        new("taken", 409, "The id that was given is another milestone's. Send another one, or none, or change the one that is there."),
        new("illegal-status", 409, "The change of status is not one that the milestone's kind allows. `from`, `to` and `allowed` say which are. A closed milestone goes only back to an open status."),
        new("key-busy", 409, "A request with the same Idempotency-Key is still running. Send it again in a moment."),
        new("too-many-links", 409, "The programme has as many read-only links as it may have. Revoke those that nobody needs."),
        new("too-many-subscriptions", 409, "The programme has as many subscriptions as it may have. Delete those that nobody needs."),
        new("stale", 412, "The resource has changed since it was read. The ETag header has the current one: read it again, apply the change to it and send it with that."),
        new("exists", 412, "`If-None-Match: *` asked to create only, and it is there already."),
        new("missing", 412, "`If-Match` expects that the resource exists, and it does not. To create it, leave If-Match out."),
        new("too-large", 413, "The body is larger than 10 MiB, or an import larger than 64 MiB or 50,000 items. Send less at a time."),
        new("unsupported-media-type", 415, "The body is compressed, not in UTF-8, or of another Content-Type than the route takes. `allowed` lists those."),
        new("key-reused", 422, "The Idempotency-Key came with another body before. Use a new key for a new request."),
        new("condition-required", 428, "A PUT or DELETE that would change an existing resource says what it expects to find: send `If-Match` with the ETag that was read, or `If-Match: *` to overwrite on purpose."),
        new("too-many-requests", 429, "Wait for the seconds that Retry-After says, and send it again."),
        new("internal", 500, "A mistake of the app. Its operators find the request in their log by `traceId`."),
        new("storage-unavailable", 503, "Storage did not answer in time. Nothing was written: send it again after the seconds that Retry-After says."),
        new("outcome-unknown", 503, "The write may be in or not: the answer of storage was lost. Send it again with the same Idempotency-Key or If-Match: it is then written once."),
    ];

    public static readonly IReadOnlyDictionary<int, string> Titles = new Dictionary<int, string>
    {
        [400] = "The request is not valid",
        [404] = "There is no such thing",
        [409] = "The request conflicts with what is recorded",
        [412] = "A condition does not hold",
        [413] = "The body is too large",
        [415] = "The body's form is not taken",
        [422] = "The request cannot be carried out",
        [428] = "The change needs If-Match",
        [429] = "There are too many requests",
        [500] = "The app failed",
        [503] = "Storage does not answer",
    };
}
