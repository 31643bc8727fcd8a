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
        var window = await ReadWindowAsync(items);
        if (window is { Items.Count: 0, Broken: { } broken })
            throw broken;
        await admit();
        var (written, next) = await WriteAsync(window, items);
        if (written.Failure is { } failure && written.Results.All(result => result.Outcome == ItemOutcome.Failed))
            throw failure;

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = JsonOutput.MediaType;
        // Without a limit: a client that reads nothing before it has sent everything must not be waited for.
        Pipe answer = new(new(pauseWriterThreshold: 0));
        var sending = answer.Reader.CopyToAsync(response.BodyWriter, cancel);
        await answer.Writer.CompleteAsync(await AnswerAsync(answer.Writer, items, window.Broken, written, next, cancel));
        await sending;
    }

    /// <returns>What broke it off, for the response to break off as well; null when it is whole.</returns>
    private async Task<Exception?> AnswerAsync(
        PipeWriter output, IAsyncEnumerator<ImportItem> items, RequestProblemException? broken, ImportWindow written, Window? next, CancellationToken cancel)
    {
        try
        {
            await using ImportAnswer answer = new(output);
            answer.Begin();
            while (true)
            {
                answer.Add(written.Results);
                await answer.SendAsync(cancel);
                if (next is not { } window || written.Failure is not null)
                    break;
                broken = window.Broken;
                (written, next) = await WriteAsync(window, items);
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

    /// <summary>The next window, if there is one, is read while storage takes this one.</summary>
    private async Task<(ImportWindow Written, Window? Next)> WriteAsync(Window window, IAsyncEnumerator<ImportItem> items)
    {
        var writing = write(window.Items);
        try
        {
            var next = window.IsLast ? null : await ReadWindowAsync(items);
            return (await writing, next);
        }
        finally
        {
            // Whatever became of the reading: nothing is left under way that nobody waits for.
            await writing;
        }
    }

    private static ProblemHttpResult? Stopped(Exception? failure, RequestProblemException? broken) => failure switch
    {
        OutcomeUnknownException => Problems.OutcomeUnknown(),
        StorageUnavailableException => Problems.StorageUnavailable(),
        _ => broken?.Problem,
    };

    private static async Task<Window> ReadWindowAsync(IAsyncEnumerator<ImportItem> items)
    {
        List<ImportItem> window = [];
        var length = 0;
        try
        {
            while (window.Count < ImportLimits.Window && length < ImportLimits.WindowLength)
            {
                if (!await items.MoveNextAsync())
                    return new(window, IsLast: true, null);
                window.Add(items.Current);
                length += items.Current.Length;
            }

            return new(window, IsLast: false, null);
        }
        catch (RequestProblemException broken)
        {
            return new(window, IsLast: true, broken);
        }
    }

    /// <param name="Broken">What is wrong with the document after them.</param>
    private sealed record Window(IReadOnlyList<ImportItem> Items, bool IsLast, RequestProblemException? Broken);
}
