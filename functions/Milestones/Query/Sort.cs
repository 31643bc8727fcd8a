using Tracker.Languages;
using Tracker.Programmes;

namespace Tracker.Milestones.Query;

internal enum SortOrder
{
    Date,
    DateDescending,
    Changed,
    Title,
}

/// <summary>A milestone that a query found, with the programme it belongs to.</summary>
internal readonly record struct Found(string Programme, MilestoneEntry Entry);

/// <summary>The orders of a list. Each is total: the id, and over several programmes the programme's, comes last.</summary>
internal static class Sort
{
    /// <summary>The words of the contract, in the order in which they are offered.</summary>
    public static readonly IReadOnlyDictionary<string, SortOrder> ByWord = new Dictionary<string, SortOrder>
    {
        ["date"] = SortOrder.Date,
        ["-date"] = SortOrder.DateDescending,
        ["-changed"] = SortOrder.Changed,
        ["title"] = SortOrder.Title,
    };

    /// <param name="found">Of each programme in the order of dates.</param>
    public static List<Found> Ordered(List<Found> found, SortOrder order, bool severalProgrammes, Func<string, ProgrammeState> stateOf, string? language)
    {
        switch (order)
        {
            case SortOrder.Date when !severalProgrammes:
                break;
            case SortOrder.Date:
                found.Sort(ByDate);
                break;
            case SortOrder.DateDescending:
                found.Sort(ByDateDescending);
                break;
            case SortOrder.Changed:
                found.Sort(ByChange);
                break;
            default:
                return ByTitle(found, stateOf, language);
        }

        return found;
    }

    private static int ByDate(Found x, Found y)
    {
        var order = ByDateOrder.Instance.Compare(x.Entry, y.Entry);
        return order != 0 ? order : string.CompareOrdinal(x.Programme, y.Programme);
    }

    private static int ByDateDescending(Found x, Found y)
    {
        // Undated ones come last both ways.
        var undated = (x.Entry.Value.Date is null).CompareTo(y.Entry.Value.Date is null);
        return undated != 0 ? undated : ByDate(y, x);
    }

    private static int ByChange(Found x, Found y)
    {
        // Within a programme the number says more than the time, which several events can share.
        var order = x.Programme == y.Programme
            ? y.Entry.Seq.CompareTo(x.Entry.Seq)
            : y.Entry.Trail.ChangedAt.CompareTo(x.Entry.Trail.ChangedAt);
        return order != 0 ? order : ByDate(x, y);
    }

    private static List<Found> ByTitle(List<Found> found, Func<string, ProgrammeState> stateOf, string? language)
    {
        var titled = found.Select(one => (Title: TitleOf(one), one)).ToList();
        titled.Sort((x, y) => string.CompareOrdinal(x.Title, y.Title) is var order and not 0 ? order : ByDate(x.one, y.one));
        return [.. titled.Select(pair => pair.one)];

        string TitleOf(Found one)
        {
            var fallback = stateOf(one.Programme).Programme!.Value!.DefaultLanguage;
            return Folding.Fold(one.Entry.Value.Title.Pick([language ?? fallback], fallback).Text);
        }
    }
}
