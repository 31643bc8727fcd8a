namespace Tracker.Csv;

/// <summary>The columns of milestones as CSV. Texts have a plain column (<c>title</c>) and one for each language (<c>title.kk</c>).</summary>
internal static class Columns
{
    public const string Id = "id";
    public const string Tags = "tags";
    public const string Correction = "correction";

    /// <summary>Columns whose cells are the member itself.</summary>
    public static readonly IReadOnlyList<string> Plain = [Id, "kind", "priority", "initiative", "status", "planned", "actual", "body", "reason"];

    public static readonly IReadOnlyList<string> Texts = ["title", "summary", "place"];

    /// <summary>Columns whose cells are JSON.</summary>
    public static readonly IReadOnlyList<string> Json = ["sources", "claims", "related"];

    public static readonly IReadOnlyList<string> All = [.. Plain, .. Texts, .. Json, Tags, Correction];
}
