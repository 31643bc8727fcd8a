using System.Text.Json.Serialization;
using Tracker.Json;

namespace Tracker.Milestones;

/// <summary>What a milestone is. Its family follows from it: <see cref="Families.Of"/>.</summary>
[JsonConverter(typeof(WordConverter<Kind>))]
internal enum Kind
{
    Summit,
    Forum,
    Conference,
    Meeting,
    Chairmanship,
    Year,
    Strategy,
    Agreement,
    Programme,
    Memorandum,
    Declaration,
    Concept,
    Fund,
    Project,
    Establishment,
}

internal enum Family
{
    Gathering,
    Document,
    Undertaking,
}

internal static class Families
{
    public static Family Of(Kind kind) => kind switch
    {
        Kind.Summit or Kind.Forum or Kind.Conference or Kind.Meeting or Kind.Chairmanship or Kind.Year => Family.Gathering,
        Kind.Fund or Kind.Project or Kind.Establishment => Family.Undertaking,
        _ => Family.Document,
    };

    /// <summary>The status in which a milestone of a family ends well.</summary>
    public static Status EndOf(Family family) => family switch
    {
        Family.Gathering => Status.Held,
        Family.Document => Status.Adopted,
        _ => Status.Established,
    };
}
