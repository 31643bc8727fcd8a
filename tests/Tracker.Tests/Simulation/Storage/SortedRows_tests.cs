using CsCheck;
using Tracker.Simulation.Storage;

namespace Tracker.Tests.Simulation.Storage;

public sealed class SortedRows_tests
{
    [Fact]
    public void Holds_what_a_sorted_dictionary_holds_after_any_changes() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Bool).Array[0, 4000].Sample(changes =>
        {
            var rows = new SortedRows();
            var model = new SortedDictionary<string, Row>(StringComparer.Ordinal);
            foreach (var (number, remove) in changes)
            {
                var key = $"{number:D4}";
                if (remove)
                {
                    rows.Remove(key).ShouldBe(model.Remove(key));
                    continue;
                }

                var row = new Row(key, [], number);
                rows.Set(row);
                model[key] = row;
                rows.Find(key).ShouldBeSameAs(row);
            }

            rows.Count.ShouldBe(model.Count);
            rows.From("").ShouldBe(model.Values);
            rows.From("1500").ShouldBe(model.Where(pair => string.CompareOrdinal(pair.Key, "1500") >= 0).Select(pair => pair.Value));
        }, iter: 60);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Takes_keys_that_only_grow_or_only_shrink(int direction)
    {
        var rows = new SortedRows();
        for (var i = 0; i < 100_000; i++)
            rows.Set(new Row($"{500_000 + direction * i:D6}", [], 0));

        rows.Count.ShouldBe(100_000);
        rows.From("").Select(row => row.Key).ShouldBeInOrder();
    }
}
