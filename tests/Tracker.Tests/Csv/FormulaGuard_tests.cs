using CsCheck;
using Tracker.Csv;

namespace Tracker.Tests.Csv;

public sealed class FormulaGuard_tests
{
    private static readonly Gen<string> s_cells = Gen.OneOf(Gen.Char["'=+-@\t\r\na "], Gen.Char).Array[0, 6].Select(chars => new string(chars));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+7", "'+7")]
    [InlineData("-7", "'-7")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\nx", "'\nx")]
    [InlineData("'=x", "''=x")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("''", "''")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void Defuses_what_a_spreadsheet_would_run(string cell, string defused) => FormulaGuard.Defused(cell).ShouldBe(defused);

    [Fact]
    public void Restoring_undoes_it_exactly_with_or_without_the_guard() => Gen.Select(s_cells, Gen.Bool).Sample(
        (cell, safe) => FormulaGuard.Restored(FormulaGuard.Defused(cell, safe)) == cell);

    [Fact]
    public void No_defused_cell_begins_a_formula() => s_cells.Sample(cell => !(FormulaGuard.Defused(cell) is [var first, ..] && "=+-@\t\r\n".Contains(first)));
}
