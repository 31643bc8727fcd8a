using System.Text.Json.Nodes;
using Tracker.Programmes;

namespace Tracker.Milestones.Query;

/// <summary>The answer to a query, worked out on views in memory.</summary>
internal static class MilestoneList
{
    /// <summary>All that a filter takes, in order; without paging.</summary>
    /// <exception cref="Http.RequestProblemException">The filter names a priority that the programme does not have: 400.</exception>
    public static IReadOnlyList<MilestoneEntry> All(Moment moment, MilestoneFilter filter)
    {
        filter.CheckPriorities([moment.Programme]);
        var ofProgramme = Of(moment, filter);
        List<MilestoneEntry> found = [];
        foreach (ref readonly var glance in moment.State.Milestones.InOrder)
        {
            if (ofProgramme.Takes(glance))
                found.Add(glance.Entry);
        }

        return found;
    }

    /// <param name="moments">The programmes of the query, each at its point.</param>
    /// <param name="skip">How many the pages before held.</param>
    /// <exception cref="Http.RequestProblemException">The filter names a priority that none of the programmes has: 400.</exception>
    public static Page Of(IReadOnlyDictionary<string, Moment> moments, MilestoneQuery query, int skip, bool several)
    {
        query.Filter.CheckPriorities(moments.Values.Select(moment => moment.Programme));
        // In the order of dates the first page of a long list is found without looking at the rest.
        var enough = query is { Order: SortOrder.Date, Facets.Count: 0 } && !several ? skip + query.Top + 1 : int.MaxValue;
        var found = Find(moments, query.Filter, enough);
        var ordered = Sort.Ordered(found, query.Order, several, programme => moments[programme].State, query.Language);

        JsonArray value = [];
        Dictionary<string, MilestoneAnswer> answers = moments.ToDictionary(
            pair => pair.Key, pair => new MilestoneAnswer(pair.Value.State, pair.Value.Today, query.Language));
        foreach (var one in ordered.Skip(skip).Take(query.Top))
        {
            var answer = answers[one.Programme].Of(one.Entry);
            if (query.Fields is not null)
                answer = Chosen(answer, query.Fields);
            if (several)
                answer["programme"] = one.Programme;
            value.Add(answer);
        }

        IReadOnlyList<string> languages = [.. answers.Values.SelectMany(answer => answer.Languages).Distinct().Order(StringComparer.Ordinal)];
        return new(value, Facets.Of(found, query.Facets), found.Count > skip + query.Top, languages);
    }

    private static List<Found> Find(IReadOnlyDictionary<string, Moment> moments, MilestoneFilter filter, int enough)
    {
        List<Found> found = [];
        foreach (var (programme, moment) in moments)
        {
            var ofProgramme = Of(moment, filter);
            foreach (ref readonly var glance in moment.State.Milestones.InOrder)
            {
                if (!ofProgramme.Takes(glance))
                    continue;
                found.Add(new(programme, glance.Entry));
                if (found.Count >= enough)
                    return found;
            }
        }

        return found;
    }

    private static ProgrammeFilter Of(Moment moment, MilestoneFilter filter) => new(filter, moment.State.Milestones.Vocabulary, moment.Today);

    private static JsonObject Chosen(JsonObject answer, IReadOnlySet<string> fields)
    {
        foreach (var name in answer.Select(member => member.Key).Where(name => !fields.Contains(name)).ToList())
            answer.Remove(name);
        return answer;
    }

    /// <param name="More">There is a page after it.</param>
    internal sealed record Page(JsonArray Value, JsonObject? Facets, bool More, IReadOnlyCollection<string> Languages);
}
