using System.Runtime.CompilerServices;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Import;

/// <summary>The items of a source with their rows. What comes a second time fails.</summary>
internal sealed class ImportReading(ImportSource source)
{
    private readonly Dictionary<(SubjectKind Kind, string Id), int> _rows = [];

    /// <summary>Whether a milestone of that id was read.</summary>
    public bool HasMilestone(string id) => _rows.ContainsKey((SubjectKind.Milestone, id));

    public async IAsyncEnumerable<ImportItem> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var row = 0;
        await foreach (var item in source.ReadAsync(cancel))
        {
            if (++row > ImportLimits.Items)
                throw new RequestProblemException(ImportLimits.TooManyItems());
            yield return Once(item) with { Row = row };
        }

        ImportItem Once(ImportItem item)
        {
            if (item.Id is null || item is BrokenItem || _rows.TryAdd((item.Kind, item.Id), row))
                return item;
            FieldErrors errors = new();
            errors.Add("id", $"'{Shortened.Text(item.Id)}' is in this import twice: row {_rows[(item.Kind, item.Id)]} has it. Send it once.");
            return new BrokenItem(item.Kind, item.Id, errors);
        }
    }
}
