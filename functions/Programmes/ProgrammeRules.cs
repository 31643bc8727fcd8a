using System.Globalization;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Milestones;

namespace Tracker.Programmes;

/// <summary>What a programme must be.</summary>
internal static class ProgrammeRules
{
    public const int MaxPriorities = 50;

    /// <summary>Of what a digest looks ahead or back.</summary>
    public const int MaxDays = 3_660;

    private const Cadence DefaultCadence = Cadence.Weekly;

    private static readonly string[] s_weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>A programme made of a draft. When something is wrong with it, <paramref name="errors"/> says what, and it is null.</summary>
    public static Programme? Check(ProgrammeDraft draft, string id, FieldErrors errors)
    {
        if (!Slug.IsValid(id))
            errors.Add("id", Slug.Rule);
        if (draft.Id is not null && draft.Id != id)
            errors.Add("id", $"The address says '{id}'. Send the same id, or none.");
        if (draft.Title is not null)
            errors.Add("title", MilestoneLimits.Title.Problem(draft.Title));
        EvidenceRules.CheckText("organisation", draft.Organisation, MilestoneLimits.Short, errors);
        EvidenceRules.CheckText("chair", draft.Chair, MilestoneLimits.Short, errors);
        EvidenceRules.CheckReason(draft.Reason, draft.Correction, errors);
        if (draft.TimeZone is null)
            errors.Add("timeZone", "A programme needs a time zone. Write an IANA name such as Asia/Almaty.");
        else if (!ProgrammeZone.TryFind(draft.TimeZone, out _, out var error))
            errors.Add("timeZone", error);
        CheckLanguages(draft.Languages, errors);
        CheckPriorities(draft.Priorities, errors);
        if (draft.Digest is not null)
            CheckDigest(draft.Digest, errors);
        return errors.Any ? null : new()
        {
            Id = id,
            // Only the time zone is asked for: what has no title goes by its id.
            Title = draft.Title ?? Text.Plain(id),
            Organisation = draft.Organisation,
            Chair = draft.Chair,
            Term = draft.Term,
            TimeZone = draft.TimeZone!,
            Languages = draft.Languages is { Count: > 0 } ? draft.Languages : null,
            Priorities = draft.Priorities is { Count: > 0 } given ? [.. given.Select(one => one with { Title = one.Title ?? Text.Plain(one.Id!) })] : null,
            Digest = draft.Digest is null ? null : draft.Digest with { Cadence = draft.Digest.Cadence ?? DefaultCadence },
            Archived = draft.Archived,
        };
    }

    /// <summary>A priority that milestones stand under cannot go.</summary>
    public static void CheckPrioritiesInUse(ProgrammeState state, Programme after, FieldErrors errors)
    {
        var kept = (after.Priorities ?? []).Select(priority => priority.Id).ToHashSet(StringComparer.Ordinal);
        var gone = (state.Programme?.Value?.Priorities ?? []).Select(priority => priority.Id).Where(id => !kept.Contains(id)).ToHashSet(StringComparer.Ordinal);
        if (gone.Count > 0 && state.Milestones.ByDate.FirstOrDefault(entry => gone.Contains(entry.Outline.Priority)) is { } used)
            errors.Add("priorities", $"Milestones stand under '{used.Outline.Priority}', such as '{used.Id}'. Keep it, or move them first.");
    }

    private static void CheckLanguages(IReadOnlyList<string>? languages, FieldErrors errors)
    {
        EvidenceRules.TooMany("languages", languages?.Count, Text.MaxLanguages, errors);
        if (languages?.FirstOrDefault(tag => tag is null || !LanguageTag.IsWellFormed(tag)) is { } wrong)
            errors.Add("languages", $"'{wrong}' is not a language tag. Write BCP 47, as en, kk or zh-Hant.");
        else if (languages is not null && (languages.Contains(null!) || languages.Distinct(StringComparer.OrdinalIgnoreCase).Count() < languages.Count))
            errors.Add("languages", "Write each language once.");
    }

    private static void CheckPriorities(IReadOnlyList<Priority>? priorities, FieldErrors errors)
    {
        EvidenceRules.TooMany("priorities", priorities?.Count, MaxPriorities, errors);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(priorities?.Count ?? 0, MaxPriorities); i++)
        {
            var path = $"priorities[{i}]";
            if (priorities![i] is not { Id: { } id })
                errors.Add($"{path}.id", "A priority needs an id.");
            else if (!Slug.IsValid(id))
                errors.Add($"{path}.id", Slug.Rule);
            else if (!seen.Add(id))
                errors.Add($"{path}.id", $"'{id}' is there twice.");
            if (priorities[i]?.Title is { } title)
                errors.Add($"{path}.title", MilestoneLimits.Title.Problem(title));
        }
    }

    private static void CheckDigest(DigestSettings digest, FieldErrors errors)
    {
        errors.Add("digest.day", DayProblem(digest.Cadence ?? DefaultCadence, digest.Day));
        if (digest.Time is not null && !TimeOnly.TryParseExact(digest.Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            errors.Add("digest.time", "This is not a time of day. Write hours and minutes, such as 08:00.");
        CheckDays("digest.dueSoonDays", digest.DueSoonDays, errors);
        CheckDays("digest.staleDays", digest.StaleDays, errors);
    }

    private static string? DayProblem(Cadence cadence, string? day) => cadence switch
    {
        _ when day is null => null,
        Cadence.Daily => "A daily digest has no day. Leave it out.",
        Cadence.Weekly => s_weekdays.Contains(day) ? null : $"Write one of: {string.Join(", ", s_weekdays)}.",
        _ => int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31
            ? null
            : "Write a day of the month, 1 to 31; in a shorter month it is the last day.",
    };

    private static void CheckDays(string path, int? days, FieldErrors errors) =>
        errors.Add(path, days is < 0 or > MaxDays ? $"Write a number of days from 0 to {MaxDays}." : null);
}
