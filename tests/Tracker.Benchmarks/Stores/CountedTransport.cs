using Azure.Core;
using Azure.Core.Pipeline;
using Tracker.Benchmarks.Measure;

namespace Tracker.Benchmarks.Stores;

/// <summary>Counts what goes over the wire. A row shows by its key, which stands once for each in bodies both ways.</summary>
internal sealed class CountedTransport(HttpPipelineTransport inner) : HttpPipelineTransport
{
    private readonly Lock _lock = new();
    private Cost _spent;

    public Cost Spent
    {
        get
        {
            lock (_lock)
                return _spent;
        }
    }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => ProcessAsync(message).AsTask().GetAwaiter().GetResult();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        using MemoryStream sent = new();
        if (message.Request.Content is { } content)
            await content.WriteToAsync(sent, message.CancellationToken);
        await inner.ProcessAsync(message);

        using MemoryStream received = new();
        if (message.Response.ContentStream is { } stream)
        {
            await stream.CopyToAsync(received, message.CancellationToken);
            message.Response.ContentStream = new MemoryStream(received.ToArray());
        }

        Add(new(1, Rows(sent) + Rows(received), sent.Length + received.Length));
    }

    private static int Rows(MemoryStream body)
    {
        var rows = 0;
        for (var rest = body.GetBuffer().AsSpan(0, (int)body.Length); rest.IndexOf("\"RowKey\":"u8) is var at and >= 0; rest = rest[(at + 1)..])
            rows++;
        return rows;
    }

    private void Add(Cost cost)
    {
        lock (_lock)
            _spent += cost;
    }
}
