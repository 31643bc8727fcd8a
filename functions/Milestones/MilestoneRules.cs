using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tracker.Http;
using Tracker.Json;
using Tracker.Languages;
using Tracker.Programmes;

namespace Tracker.Milestones;

/// <summary>What a milestone must be, by itself and within its programme. Whether it may follow on what was recorded is for <see cref="ChangeRules"/>.</summary>
internal static class MilestoneRules
{
    /// <summary>
    /// A milestone made of a draft. When something is wrong with it, <paramref name="errors"/> says what, and it is null.
    /// </summary>
    /// <param name="programme">Null when there is none: what depends on it is then not checked.</param>
    public static Milestone? Check(MilestoneDraft draft, string? id, Programme? programme, FieldErrors errors)
    {
        CheckTexts(draft, errors);
        CheckWords(draft, id, programme, errors);
        EvidenceRules.CheckSources(draft.Sources, errors);
        EvidenceRules.CheckClaims(draft.Claims, errors);
        CheckRelations(draft.Related, id, errors);
        if (draft.Title is null || draft.Kind is not { } kind || id is null)
            return null;

        var milestone = Of(draft, id, kind, draft.Title);
        var length = JsonSerializer.Serialize(milestone, TrackerJson.Readable.Milestone).Length;
        if (length > MilestoneLimits.Record && !errors.Any)
            errors.Add(JsonField.Whole, $"The whole record has {length} characters. At most {MilestoneLimits.Record} are allowed.");
        return errors.Any ? null : milestone;
    }

    /// <summary>The id that a draft has, or gets: from the English, else the first title, else of kind and title.</summary>
    /// <returns>Null when the draft has neither id nor title and kind.</returns>
    public static string? IdOf(MilestoneDraft draft)
    {
        if (draft.Id is not null || draft.Title is not { } title || draft.Kind is not { } kind)
            return draft.Id;

        var text = title.IsPlain ? title.Values[0] : title.Pick(["en"], title.Languages[0]).Text;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Slug.From(text) ?? $"{Words<Kind>.Of(kind)}-{Convert.ToHexStringLower(hash)[..8]}";
    }

    /// <summary>The first of <c>id</c>, <c>id-2</c>, <c>id-3</c>, ... that is free.</summary>
    public static string Free(string id, Func<string, bool> taken)
    {
        if (!taken(id))
            return id;
        for (var n = 2; ; n++)
        {
            var suffix = $"-{n}";
            var stem = id.Length + suffix.Length > Slug.MaxLength ? id[..(Slug.MaxLength - suffix.Length)].TrimEnd('-') : id;
            if (!taken(stem + suffix))
                return stem + suffix;
        }
    }

    /// <summary>What a status asks of the rest: evidence that it came about, and nothing that says so before.</summary>
    public static void CheckStatus(Milestone milestone, FieldErrors errors)
    {
        // A status that does not suit the kind is refused as such: a source would not mend it.
        if (milestone.Status.IsAchieved() && Statuses.Of(milestone.Kind).Contains(milestone.Status) && milestone.Sources is null)
            errors.Add("sources", $"A milestone that is {Words<Status>.Of(milestone.Status)} needs a source.");
        if (milestone.Actual is not null && !milestone.Status.IsAchieved())
            errors.Add("actual", "Only a milestone that is held, adopted or established has an actual date.");
    }

    private static Milestone Of(MilestoneDraft draft, string id, Kind kind, Text title) => new()
    {
        Id = id,
        Kind = kind,
        Title = title,
        Summary = draft.Summary,
        Priority = draft.Priority,
        Initiative = draft.Initiative,
        Status = draft.Status ?? (draft.Planned is null ? Status.Proposed : Status.Planned),
        Planned = draft.Planned,
        Actual = draft.Actual,
        Place = draft.Place,
        Body = draft.Body,
        Sources = Filled(draft.Sources),
        Claims = Filled(draft.Claims),
        Related = Filled(draft.Related),
        Tags = Filled(draft.Tags),
    };

    // An empty list says the same as none: one way to say it keeps equal records equal.
    private static IReadOnlyList<T>? Filled<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;

    private static void CheckTexts(MilestoneDraft draft, FieldErrors errors)
    {
        if (draft.Title is null)
            errors.Add("title", "A milestone needs a title.");
        else
            errors.Add("title", MilestoneLimits.Title.Problem(draft.Title));
        if (draft.Summary is not null)
            errors.Add("summary", MilestoneLimits.Summary.Problem(draft.Summary));
        if (draft.Place is not null)
            errors.Add("place", MilestoneLimits.Short.Problem(draft.Place));
        EvidenceRules.CheckText("body", draft.Body, MilestoneLimits.Short, errors);
        EvidenceRules.CheckReason(draft.Reason, draft.Correction, errors);
        EvidenceRules.TooMany("tags", draft.Tags?.Count, MilestoneLimits.Tags, errors);
        for (var i = 0; i < Math.Min(draft.Tags?.Count ?? 0, MilestoneLimits.Tags); i++)
            errors.Add($"tags[{i}]", draft.Tags![i] is null ? "This is empty." : MilestoneLimits.Short.Problem(draft.Tags[i]));
    }

    private static void CheckWords(MilestoneDraft draft, string? id, Programme? programme, FieldErrors errors)
    {
        if (id is not null && !Slug.IsValid(id))
            errors.Add("id", Slug.Rule);
        if (draft.Kind is null)
            errors.Add("kind", $"A milestone needs a kind. Write one of: {string.Join(", ", Words<Kind>.All)}.");
        if (draft.Initiative is not null && !Slug.IsValid(draft.Initiative))
            errors.Add("initiative", Slug.Rule);
        var known = (programme?.Priorities ?? []).Select(priority => priority.Id!);
        if (draft.Priority is not null && programme is not null && !known.Contains(draft.Priority, StringComparer.Ordinal))
            errors.Add("priority", $"The programme has no such priority. It has: {string.Join(", ", known)}.");
    }

    private static void CheckRelations(IReadOnlyList<Relation>? related, string? id, FieldErrors errors)
    {
        EvidenceRules.TooMany("related", related?.Count, MilestoneLimits.Related, errors);
        for (var i = 0; i < Math.Min(related?.Count ?? 0, MilestoneLimits.Related); i++)
        {
            if (related![i] is not { Type: not null, Id: not null })
                errors.Add($"related[{i}]", "A relation needs a type and an id.");
            else if (!Slug.IsValid(related[i].Id!))
                errors.Add($"related[{i}].id", Slug.Rule);
            else if (related[i].Id == id)
                errors.Add($"related[{i}].id", "A milestone cannot relate to itself.");
            else if (related.Take(i).Contains(related[i]))
                errors.Add($"related[{i}]", "This relation is there twice.");
        }
    }
}
