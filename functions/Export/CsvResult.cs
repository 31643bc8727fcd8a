using CsvHelper;
using Microsoft.AspNetCore.Http;

namespace Tracker.Export;

/// <summary>A table as <c>text/csv</c> (RFC 4180): UTF-8 without a byte order mark, CRLF, a header. Written as it is sent.</summary>
internal sealed class CsvResult(CsvTable table, string fileName) : IResult
{
    // Readers that trim keep what stands in quotes.
    private static readonly CsvWriterOptions s_options = new() { Quoting = CsvQuoting.WhenNeededOrWhitespace };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var csv = CsvWriter.Create(response.Body, s_options, leaveOpen: true);
        await csv.WriteRecordAsync(table.Header, cancel);
        foreach (var row in table.Rows)
            await csv.WriteRecordAsync(row, cancel);
        await csv.FlushAsync(cancel);
    }
}
