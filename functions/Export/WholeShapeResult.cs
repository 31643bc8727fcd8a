using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Tracker.Http;
using Tracker.Programmes;

namespace Tracker.Export;

/// <summary>A programme with its milestones, in the order of their dates, and its indicators. Written from the view as it is sent.</summary>
internal sealed class WholeShapeResult(Moment moment) : IResult
{
    private const int Enough = 64 << 10;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = JsonOutput.MediaType;
        var cancel = httpContext.RequestAborted;
        await using Utf8JsonWriter json = new(httpContext.Response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WritePropertyName("programme");
        JsonSerializer.Serialize(json, moment.Programme, TrackerJson.Readable.Programme);
        await WriteAsync("milestones", moment.State.Milestones.ByDate.Select(entry => entry.Value), TrackerJson.Readable.Milestone);
        await WriteAsync("indicators", moment.State.Indicators.Values.Select(one => one.Value).OfType<Indicators.Indicator>(), TrackerJson.Readable.Indicator);
        json.WriteEndObject();
        await json.FlushAsync(cancel);

        async Task WriteAsync<T>(string name, IEnumerable<T> values, JsonTypeInfo<T> type)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                JsonSerializer.Serialize(json, value, type);
                if (json.BytesPending < Enough)
                    continue;
                await json.FlushAsync(cancel);
                await httpContext.Response.BodyWriter.FlushAsync(cancel);
            }

            json.WriteEndArray();
        }
    }
}
