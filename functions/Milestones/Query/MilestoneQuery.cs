using Tracker.Dates;
using Tracker.Http;
using Tracker.Json;
using Tracker.Languages;

namespace Tracker.Milestones.Query;

/// <summary>A query of milestones, as the contract's section Query has it.</summary>
internal sealed record MilestoneQuery
{
    public const int DefaultTop = 100;
    public const int MaxTop = 1_000;

    /// <summary>The parameters that choose milestones; feeds and pages take these too.</summary>
    public static readonly IReadOnlyList<string> FilterParameters =
    [
        "kind", "status", "priority", "initiative", "body", "place", "tag", "from", "to", "overdue", "disputed", "undated",
        "changedSince", "q",
    ];

    public static readonly IReadOnlyList<string> Parameters =
        [.. FilterParameters, "lang", "asOf", "sort", "top", "cursor", "fields", "facets"];

    public static IReadOnlyList<string> FacetNames => Query.Facets.Names;

    public required MilestoneFilter Filter { get; init; }

    public string? Language { get; init; }

    public Point? AsOf { get; init; }

    public SortOrder Order { get; init; }

    public int Top { get; init; } = DefaultTop;

    public string? Cursor { get; init; }

    public IReadOnlySet<string>? Fields { get; init; }

    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Reads the parameters; what is wrong is told to them.</summary>
    public static MilestoneQuery Of(QueryParameters parameters) => new()
    {
        Filter = FilterOf(parameters),
        Language = LanguageOf(parameters),
        AsOf = parameters.Point("asOf"),
        Order = parameters.OneOf("sort", [.. Sort.ByWord.Keys]) is { } word ? Sort.ByWord[word] : SortOrder.Date,
        Top = parameters.Number("top", 1, MaxTop, DefaultTop),
        Cursor = parameters.Text("cursor", 4_000),
        Fields = FieldsOf(parameters),
        Facets = parameters.List("facets", [.. FacetNames]),
    };

    public static string? LanguageOf(QueryParameters parameters)
    {
        var tag = parameters.Text("lang", 64);
        if (tag is not null && !LanguageTag.IsWellFormed(tag))
            parameters.Errors.Add("lang", "This is not a language tag. Write BCP 47, as en, kk or zh-Hant.");
        return tag;
    }

    public static MilestoneFilter FilterOf(QueryParameters parameters)
    {
        var (after, since) = parameters.Point("changedSince") switch
        {
            Point.Number number => (number.Seq, null),
            Point.Time time => (null, time.Instant),
            Point.Day => Refused(parameters),
            _ => ((long?)null, (DateTimeOffset?)null),
        };
        var (from, to) = (parameters.Day("from"), parameters.Day("to"));
        if (from > to)
            parameters.Errors.Add("from", "This is after to. Turn them round.");
        return new()
        {
            Kinds = Set(parameters.List("kind", [.. Words<Kind>.All]), Word<Kind>),
            Statuses = Set(parameters.List("status", [.. Words<Status>.All]), Word<Status>),
            Priorities = Set(parameters.List("priority"), static text => text),
            Initiatives = Set(parameters.List("initiative"), static text => text),
            Bodies = Set(parameters.List("body"), Folding.Fold),
            Places = Set(parameters.List("place"), Folding.Fold),
            Tags = Set(parameters.List("tag"), Folding.Fold),
            From = from,
            To = to,
            Overdue = parameters.Flag("overdue"),
            Disputed = parameters.Flag("disputed"),
            Undated = parameters.Flag("undated"),
            ChangedAfter = after,
            ChangedSince = since,
            Words = parameters.Text("q", 200) is { } q ? SearchText.Words(q) : [],
        };
    }

    private static (long?, DateTimeOffset?) Refused(QueryParameters parameters)
    {
        parameters.Errors.Add("changedSince", "Write an event number such as 41, or an instant such as 2024-02-12T03:00:00Z.");
        return (null, null);
    }

    private static HashSet<T>? Set<T>(string[] items, Func<string, T> read) => items.Length == 0 ? null : [.. items.Select(read)];

    private static T Word<T>(string word) where T : struct, Enum => Words<T>.TryParse(word, out var value) ? value : default;

    private static HashSet<string>? FieldsOf(QueryParameters parameters) =>
        Set(parameters.List("fields", [.. MilestoneAnswer.Members]), static text => text);
}
