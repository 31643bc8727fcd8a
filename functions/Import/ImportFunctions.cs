using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tracker.Http;
using Tracker.Languages;
using Tracker.Log;
using Tracker.Programmes;

namespace Tracker.Import;

/// <summary>Many milestones at once, or a whole programme. Safe to repeat: what is in already is unchanged.</summary>
internal sealed class ImportFunctions(
    LogStore<ProgrammeState> logs, IOptions<LogOptions> options, TimeProvider time, ILogger<ImportFunctions> logger)
{
    [Function("Import")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "programmes/{programme}/import")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "mode", "atomic");
        var commit = parameters.OneOf("mode", "validate", "commit") is not "validate";
        var whole = parameters.OneOf("atomic", "all", "item") is not "item";
        parameters.ThrowIfAny();
        var (by, cancel) = (Recorder.Of(request), request.HttpContext.RequestAborted);
        ImportBody body = new(request);
        try
        {
            ImportReading reading = new(new JsonSource(body));
            if (!Slug.IsValid(programme))
                throw new RequestProblemException(Problems.NotFound("There is no such programme."));
            ImportContext context = new(programme, reading.HasMilestone, by);
            return await WholeAsync(reading, context, commit, cancel);
        }
        catch (RequestProblemException)
        {
            await body.DrainAsync(cancel);
            throw;
        }
    }

    private async Task<IResult> WholeAsync(ImportReading reading, ImportContext context, bool commit, CancellationToken cancel)
    {
        ImportProgress progress = new(context.Programme, logger, time);
        // The programme first, wherever it stands: it decides what the others may be.
        List<ImportItem> items = [];
        await foreach (var item in reading.ReadAsync(cancel))
            items.Insert(item.Kind == SubjectKind.Programme ? 0 : items.Count, item);

        var view = await logs[context.Programme].ReadAsync(cancel);
        if (view.State.Programme?.Value is null && items is not [{ Kind: SubjectKind.Programme }, ..])
            throw new RequestProblemException(Problems.NotFound("There is no such programme. Import the whole shape, or PUT it first."));

        var results = await new WholeImport(logs, options.Value, time).RunAsync(items, view, context, commit, progress, cancel);
        return new ImportResult([.. results.OrderBy(result => result.Row)]);
    }
}
