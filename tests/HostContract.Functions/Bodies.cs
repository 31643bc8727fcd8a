using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace HostContract;

/// <summary>Bodies that come and go in parts, and clients that do not wait.</summary>
internal sealed class Bodies(Notes notes)
{
    [Function("Size")]
    public async Task<IResult> Size([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => TypedResults.Text(await Read(request));

    /// <summary>Notes by which exception the reading failed.</summary>
    [Function("Measure")]
    public async Task<IResult> Measure([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "measure/{id}")] HttpRequest request, string id)
    {
        try
        {
            return TypedResults.Text(await Read(request));
        }
        catch (Exception failure)
        {
            notes.Add(id, failure.GetType().Name);
            throw;
        }
    }

    /// <summary>Notes that it has begun, then reads.</summary>
    [Function("Begin")]
    public async Task<IResult> Begin([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "begin/{id}")] HttpRequest request, string id)
    {
        notes.Add(id, "begun");
        return TypedResults.Text(await Read(request));
    }

    /// <summary>Sends an event, and the next one only once a note asks for it.</summary>
    [Function("Events")]
    public async Task Events([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "events/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var response = request.HttpContext.Response;
        response.ContentType = "text/event-stream";
        await response.WriteAsync("data: first\n\n", cancellation);
        await response.Body.FlushAsync(cancellation);
        while (notes.About(id).Length == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellation);
        await response.WriteAsync("data: second\n\n", cancellation);
    }

    [Function("Wait")]
    public async Task Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        notes.Add(id, "waits");
        using var token = cancellation.Register(() => notes.Add(id, "token"));
        using var aborted = request.HttpContext.RequestAborted.Register(() => notes.Add(id, "aborted"));
        await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, cancellation);
    }

    [Function("Note")]
    public void Note([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "notes/{id}")] HttpRequest request, string id) => notes.Add(id, "noted");

    [Function("Notes")]
    public IResult ReadNotes([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notes/{id}")] HttpRequest request, string id) => TypedResults.Text(notes.About(id));

    private static async Task<string> Read(HttpRequest request)
    {
        var part = new byte[80_000];
        long size = 0;
        for (var read = await request.Body.ReadAsync(part); read > 0; read = await request.Body.ReadAsync(part))
            size += read;
        return size.ToString(CultureInfo.InvariantCulture);
    }
}
