using System.Text.Json.Serialization;
using Tracker.Json;

namespace Tracker.Milestones;

/// <summary>What a milestone is. How it can end follows from it: <see cref="Families.Table"/>.</summary>
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
