using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Import;

/// <summary>
/// <c>atomic=item</c>: what is good is kept. Items are read, done and answered window by window, so that memory does not grow with the import.
/// What ends it early is told at the end of the answer, since its beginning is long gone; what came before stays.
/// </summary>
/// <param name="admit">Asked once something was read, before anything is done.</param>
/// <param name="write">Does a window.</param>
internal sealed class ItemImport(ImportReading reading, Func<Task> admit, Func<IReadOnlyList<ImportItem>, Task<ImportWindow>> write)
{
    /// <summary>Writes the response. What goes wrong before anything is done is thrown, and nothing was sent.</summary>
    public async Task RunAsync(HttpResponse response, CancellationToken cancel)
    {
        await using var items = reading.ReadAsync(cancel).GetAsyncEnumerator(cancel);
        var (window, broken) = await ReadWindowAsync(items);
        if (window.Count == 0 && broken is not null)
            throw broken;
        await admit();
        var written = await write(window);
        if (written.Failure is { } failure && written.Results.All(result => result.Outcome == ItemOutcome.Failed))
            throw failure;

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = JsonOutput.MediaType;
        // Without a limit: a client that reads nothing before it has sent everything must not be waited for.
        Pipe answer = new(new(pauseWriterThreshold: 0));
        var sending = answer.Reader.CopyToAsync(response.BodyWriter, cancel);
        await answer.Writer.CompleteAsync(await AnswerAsync(answer.Writer, items, written, broken, cancel));
        await sending;
    }

    /// <returns>What broke it off, for the response to break off as well; null when it is whole.</returns>
    private async Task<Exception?> AnswerAsync(
        PipeWriter output, IAsyncEnumerator<ImportItem> items, ImportWindow written, RequestProblemException? broken, CancellationToken cancel)
    {
        try
        {
            await using ImportAnswer answer = new(output);
            answer.Begin();
            var window = written.Results.Count;
            while (true)
            {
                answer.Add(written.Results);
                await answer.SendAsync(cancel);
                if (window < ImportLimits.Window || written.Failure is not null)
                    break;
                (var next, broken) = await ReadWindowAsync(items);
                written = await write(next);
                window = next.Count;
            }

            answer.End(Stopped(written.Failure, broken));
            await answer.SendAsync(cancel);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private static ProblemHttpResult? Stopped(Exception? failure, RequestProblemException? broken) => failure switch
    {
        OutcomeUnknownException => Problems.OutcomeUnknown(),
        StorageUnavailableException => Problems.StorageUnavailable(),
        _ => broken?.Problem,
    };

    private static async Task<(IReadOnlyList<ImportItem> Items, RequestProblemException? Broken)> ReadWindowAsync(IAsyncEnumerator<ImportItem> items)
    {
        List<ImportItem> window = new(ImportLimits.Window);
        try
        {
            while (window.Count < ImportLimits.Window && await items.MoveNextAsync())
                window.Add(items.Current);
            return (window, null);
        }
        catch (RequestProblemException broken)
        {
            return (window, broken);
        }
    }
}
