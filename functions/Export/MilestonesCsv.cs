using Microsoft.AspNetCore.Http;
using Tracker.Dates;
using Tracker.Http;
using Tracker.Milestones;
using Tracker.Milestones.Query;
using Tracker.Programmes;

namespace Tracker.Export;

/// <summary>Milestones as a table for spreadsheets: what is asked for, and the answer.</summary>
/// <param name="Language">Texts as one string in this language; null: as they were written.</param>
/// <param name="IsSafe">Cells that a spreadsheet would run as formulas are defused.</param>
internal sealed record MilestonesCsv(MilestoneFilter Filter, string? Language, bool IsSafe)
{
    /// <exception cref="RequestProblemException">A parameter is unknown or wrong: 400.</exception>
    public static (MilestonesCsv Query, Point? AsOf) QueryOf(HttpRequest request)
    {
        QueryParameters parameters = new(request, [.. MilestoneQuery.FilterParameters, "lang", "asOf", "safe"]);
        MilestonesCsv query = new(MilestoneQuery.FilterOf(parameters), MilestoneQuery.LanguageOf(parameters), parameters.Flag("safe") ?? true);
        var point = parameters.Point("asOf");
        parameters.ThrowIfAny();
        return (query, point);
    }

    public IResult Respond(HttpRequest request, Moment moment)
    {
        var asked = string.Join('&', request.Query.Where(pair => !PublicAddress.IsKey(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        return ConditionalResult.Of(request, ETags.Of(moment.View.Seq, "csv", asked, moment.DayText), () =>
        {
            CsvTable table = new(moment.Programme, MilestoneList.All(moment, Filter), Language, IsSafe);
            return InLanguages.Of(new CsvResult(table, $"{moment.Programme.Id}-milestones.csv"), table.Languages);
        });
    }
}
