namespace Tracker.Log;

/// <summary>What a replay of a log found.</summary>
/// <param name="Events">How many events there are.</param>
/// <param name="Head">The last one's hash.</param>
/// <param name="Mismatches">In order of number; a bounded count of them, since one change can have many effects.</param>
internal sealed record Verified(long Events, string Head, IReadOnlyList<Mismatch> Mismatches);

/// <summary>Something in the table that the log did not write, or not so.</summary>
/// <param name="Seq">The number of the event that it is about; of a state row, of the event that it says is its last.</param>
/// <param name="Row">The row's key.</param>
/// <param name="Problem">In words; begins with the column's name and a colon where one column is to blame.</param>
internal sealed record Mismatch(long Seq, string Row, string Problem);

/// <summary>A hash that somebody outside the table was told, such as by a digest.</summary>
internal sealed record ToldHash(long Seq, string Hash);
