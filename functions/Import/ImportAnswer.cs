using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tracker.Json;
using Tracker.Log;

namespace Tracker.Import;

/// <summary>The answer to an import, written as its items get done: the items first, then how many came to what.</summary>
internal sealed class ImportAnswer(PipeWriter output) : IAsyncDisposable
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private readonly int[] _counts = new int[Words<ItemOutcome>.All.Count];

    public void Begin()
    {
        _json.WriteStartObject();
        _json.WriteStartArray("items");
    }

    public void Add(IEnumerable<ItemResult> results)
    {
        foreach (var result in results)
            Add(result);
    }

    public async Task SendAsync(CancellationToken cancel)
    {
        await _json.FlushAsync(cancel);
        await output.FlushAsync(cancel);
    }

    /// <param name="stopped">What ended it before its end; null when nothing did.</param>
    public void End(ProblemHttpResult? stopped = null)
    {
        _json.WriteEndArray();
        foreach (var (outcome, count) in Words<ItemOutcome>.All.Zip(_counts))
            _json.WriteNumber(outcome, count);
        if (stopped is not null)
            Add(stopped.ProblemDetails);
        _json.WriteEndObject();
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private void Add(ItemResult result)
    {
        _counts[(int)result.Outcome]++;
        _json.WriteStartObject();
        _json.WriteNumber("row", result.Row);
        if (result.Kind != SubjectKind.Milestone)
            _json.WriteString("type", new Subject(result.Kind, "").Word);
        if (result.Id is not null)
            _json.WriteString("id", result.Id);
        _json.WriteString("result", Words<ItemOutcome>.Of(result.Outcome));
        if (result.Errors is not null)
            Add(result.Errors.Messages);
        _json.WriteEndObject();
    }

    private void Add(ProblemDetails stopped)
    {
        _json.WriteStartObject("stopped");
        _json.WriteString("code", (string?)stopped.Extensions["code"]);
        _json.WriteString("detail", stopped.Detail);
        if (stopped.Extensions.TryGetValue("errors", out var errors) && errors is IReadOnlyDictionary<string, string[]> messages)
            Add(messages);
        _json.WriteEndObject();
    }

    private void Add(IReadOnlyDictionary<string, string[]> errors)
    {
        _json.WriteStartObject("errors");
        foreach (var (field, messages) in errors)
        {
            _json.WriteStartArray(field);
            foreach (var message in messages)
                _json.WriteStringValue(message);
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }
}
