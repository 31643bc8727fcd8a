using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using CsvHelper;
using Tracker.Csv;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Import;

/// <summary>
/// <c>text/csv</c> (RFC 4180, in UTF-8, with a header): a row is a milestone. Rows are counted without the header; a line that is empty is
/// none.
/// </summary>
internal sealed class CsvSource(ImportBody body) : ImportSource
{
    private static readonly CsvReaderOptions s_options = new()
    {
        Separator = ',',
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    public override async IAsyncEnumerable<ImportItem> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var reader = CsvReader.Create(body, s_options, leaveOpen: true);
        CsvHeader? header = null;
        while (await NextAsync(reader, cancel))
        {
            if (header is null)
                header = CsvHeader.Of([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
            else
                yield return ItemOf(header, reader);
        }
    }

    private async Task<bool> NextAsync(CsvReader reader, CancellationToken cancel)
    {
        body.BeginItem();
        try
        {
            return await reader.ReadAsync(cancel);
        }
        catch (CsvFormatException malformed)
        {
            throw new RequestProblemException(JsonField.Whole, string.Create(
                CultureInfo.InvariantCulture, $"The record at line {malformed.LineNumber} is not CSV: a cell with quotes in it stands in quotes, and each of its own is doubled."));
        }
    }

    private static ImportItem ItemOf(CsvHeader header, CsvReader reader)
    {
        if (reader.FieldCount != header.Width)
            return Broken($"The row at line {reader.LineNumber} has {reader.FieldCount} cells, the header {header.Width}.");
        var cells = new string[header.Width];
        for (var i = 0; i < cells.Length; i++)
        {
            if (!Utf8.IsValid(reader.GetSpan(i)))
                return Broken($"The row at line {reader.LineNumber} is not UTF-8.");
            // Some spreadsheets break lines within a cell in their own way.
            cells[i] = FormulaGuard.Restored(reader.GetString(i)).Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        return new CsvItem(header, cells) { Length = cells.Sum(cell => cell.Length) };
    }

    private static BrokenItem Broken(FormattableString problem)
    {
        FieldErrors errors = new();
        errors.Add(JsonField.Whole, problem.ToString(CultureInfo.InvariantCulture));
        return new(SubjectKind.Milestone, null, errors);
    }
}
