namespace Tracker.Csv;

/// <summary>
/// Keeps spreadsheets from running what people wrote: a cell that begins with one of <c>= + - @</c>, tab, CR or LF gets an apostrophe in
/// front (OWASP, CSV injection). One that begins with apostrophes before such a character gets one more, so that undoing it is exact.
/// </summary>
internal static class FormulaGuard
{
    private const string Triggers = "=+-@\t\r\n";

    /// <param name="safe">False leaves formulas alone; what only looks guarded is still told apart from what is.</param>
    public static string Defused(string cell, bool safe = true) => IsFormula(cell, out var apostrophes) && (safe || apostrophes > 0) ? $"'{cell}" : cell;

    /// <summary>The cell as it was before it was defused; one that was not is as it is.</summary>
    public static string Restored(string cell) => IsFormula(cell, out var apostrophes) && apostrophes > 0 ? cell[1..] : cell;

    private static bool IsFormula(string cell, out int apostrophes)
    {
        apostrophes = cell.AsSpan().IndexOfAnyExcept('\'');
        return apostrophes >= 0 && Triggers.Contains(cell[apostrophes], StringComparison.Ordinal);
    }
}
