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
    private const string Ndjson = "application/x-ndjson";
    private const string JsonLines = "application/jsonl";
    private const string Csv = "text/csv";

    /// <remarks>
    /// <c>mode</c>: <c>commit</c> (default), or <c>validate</c>, which answers the same and writes nothing. <c>atomic</c>: <c>all</c> (default), or
    /// <c>item</c>. Answers 200, or 422 with the same body when some of <c>atomic=all</c> failed.
    /// </remarks>
    [Function("Import")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "programmes/{programme}/import")] HttpRequest request, string programme)
    {
        QueryParameters parameters = new(request, "mode", "atomic");
        var commit = parameters.OneOf("mode", "validate", "commit") is not "validate";
        var whole = parameters.OneOf("atomic", "all", "item") is not "item";
        parameters.ThrowIfAny();
        var by = Recorder.Of(request);
        ImportBody body = new(request);
        try
        {
            var source = SourceOf(request, body);
            ImportReading reading = new(source);
            if (!Slug.IsValid(programme))
                throw NoProgramme;
            if (whole)
                return await WholeAsync(request, reading, new(programme, reading.HasMilestone, by), commit);
            await ItemsAsync(request, source, reading, new(programme, Comes: _ => false, by), commit);
            return TypedResults.Empty;
        }
        finally
        {
            await body.DrainAsync();
        }
    }

    private async Task<IResult> WholeAsync(HttpRequest request, ImportReading reading, ImportContext context, bool commit)
    {
        var cancel = request.HttpContext.RequestAborted;
        // The programme first, wherever it stands: it decides what the others may be.
        List<ImportItem> items = [];
        await foreach (var item in reading.ReadAsync(cancel))
            items.Insert(item.Kind == SubjectKind.Programme ? 0 : items.Count, item);

        var view = await logs[context.Programme].ReadAsync(cancel);
        if (view.State.Programme?.Value is null && items is not [{ Kind: SubjectKind.Programme }, ..])
            throw NoProgramme;

        ImportProgress progress = new(context.Programme, logger, time);
        var results = await new WholeImport(logs, options.Value, time).RunAsync(items, view, context, commit, progress, cancel);
        return new ImportResult([.. results.OrderBy(result => result.Row)]);
    }

    private async Task ItemsAsync(HttpRequest request, ImportSource source, ImportReading reading, ImportContext context, bool commit)
    {
        var cancel = request.HttpContext.RequestAborted;
        var log = logs[context.Programme];
        var view = await log.ReadAsync(cancel);
        var isNew = view.State.Programme?.Value is null;
        ImportProgress progress = new(context.Programme, logger, time);
        ItemValidation validation = new(view, context, options.Value, time);
        ItemImport import = new(reading, AdmitAsync, async items => commit ? await ImportWindow.WriteAsync(log, items, context, progress) : validation.Check(items));
        await import.RunAsync(request.HttpContext.Response, cancel);

        async Task AdmitAsync()
        {
            if (isNew && !source.IsWholeShape)
                throw NoProgramme;
            if (isNew && commit)
                await logs.Programmes.AddAsync(context.Programme, cancel);
        }
    }

    private static ImportSource SourceOf(HttpRequest request, ImportBody body)
    {
        if (RequestBody.IsTaken(request, RequestBody.Json))
            return new JsonSource(body);
        if (RequestBody.IsTaken(request, Ndjson, JsonLines))
            return new NdjsonSource(body);
        if (RequestBody.IsTaken(request, Csv))
            return new CsvSource(body);
        throw new RequestProblemException(Problems.UnsupportedMediaType(RequestBody.Json, Ndjson, JsonLines, Csv));
    }

    private static RequestProblemException NoProgramme =>
        new(Problems.NotFound("There is no such programme. Import the whole shape, or PUT it first."));
}
