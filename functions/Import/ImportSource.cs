namespace Tracker.Import;

/// <summary>A body that items are read from, one after the other. What is wrong with one item is told by that item; what is wrong with the
/// whole ends the reading with a <see cref="Http.RequestProblemException"/>.</summary>
internal abstract class ImportSource
{
    /// <summary>It is an object with <c>programme</c>, <c>milestones</c> and <c>indicators</c>. Known once something was read.</summary>
    public virtual bool IsWholeShape => false;

    public abstract IAsyncEnumerable<ImportItem> ReadAsync(CancellationToken cancel);
}
