using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Tracker.Http;

/// <summary>On what a write depends (RFC 9110, section 13).</summary>
/// <param name="IfMatch">Null when the request does not have it.</param>
/// <param name="IfNoneMatchAny">If-None-Match: *, which creates only.</param>
internal sealed record Conditions(IfMatch? IfMatch, bool IfNoneMatchAny)
{
    public static readonly Conditions None = new(null, IfNoneMatchAny: false);

    /// <summary>The sender says what it expects to find.</summary>
    public bool IsGiven => IfMatch is not null || IfNoneMatchAny;

    /// <summary>Whether what is expected is there.</summary>
    /// <param name="seq">The number of the resource's last event; null when there is no such resource.</param>
    public bool HoldFor(long? seq) =>
        !(IfNoneMatchAny && seq is not null) && (IfMatch is null || (seq is { } there && IfMatch.Holds(there)));

    /// <exception cref="RequestProblemException">A header is malformed: 400.</exception>
    public static Conditions From(HttpRequest request)
    {
        var ifMatch = Tags(request.Headers.IfMatch, HeaderNames.IfMatch);
        var ifNoneMatch = Tags(request.Headers.IfNoneMatch, HeaderNames.IfNoneMatch);
        return new(ifMatch is null ? null : IfMatch.Of(ifMatch), ifNoneMatch?.Any(IsAny) == true);
    }

    /// <summary>Whether the caller has this very answer already. Weak comparison; a malformed header is no reason to refuse a read.</summary>
    public static bool NotModified(HttpRequest request, string etag)
    {
        if (request.Headers.IfNoneMatch.Count == 0 || !EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags))
            return false;
        var current = EntityTagHeaderValue.Parse(etag);
        return tags.Any(tag => IsAny(tag) || tag.Compare(current, useStrongComparison: false));
    }

    /// <summary>How old an answer the caller takes (request <c>Cache-Control: max-age</c>); null means none but a fresh one.</summary>
    public static TimeSpan? MaxAge(HttpRequest request) =>
        CacheControlHeaderValue.TryParse(request.Headers.CacheControl.ToString(), out var cache) && !cache.NoCache ? cache.MaxAge : null;

    internal static bool IsAny(EntityTagHeaderValue tag) => tag.Equals(EntityTagHeaderValue.Any);

    private static IList<EntityTagHeaderValue>? Tags(StringValues header, string name)
    {
        if (header.Count == 0)
            return null;
        return EntityTagHeaderValue.TryParseStrictList(header, out var tags) && (tags.Count == 1 || !tags.Any(IsAny))
            ? tags
            : throw new RequestProblemException(name, "This is not a list of ETags. Send what the ETag header of a read said, with its quotes, or *.");
    }
}

/// <summary>If-Match: <paramref name="Any"/> for <c>*</c>, else the numbers in the tags given. Weak and foreign tags match nothing and are not among them.</summary>
internal sealed record IfMatch(bool Any, ImmutableArray<long> Seqs)
{
    public bool Holds(long seq) => Any || Seqs.Contains(seq);

    internal static IfMatch Of(IList<EntityTagHeaderValue> tags) =>
        new(tags.Any(Conditions.IsAny), [.. tags.Where(tag => !tag.IsWeak).Select(tag => EntityTagText.SeqOf(tag.Tag)).OfType<long>()]);
}
