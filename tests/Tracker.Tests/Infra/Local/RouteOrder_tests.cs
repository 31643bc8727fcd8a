using EmbeddedFunctions.Http;

namespace Tracker.Tests.Infra.Local;

public sealed class RouteOrder_tests
{
    [Fact]
    public void A_literal_that_a_parameter_hides_is_reported_and_nothing_else() =>
        RouteOrder.Disagreements([typeof(Routes)]).ShouldHaveSingleItem().ShouldContain("ItemGet (items/{id}) comes before ZItemsSummary (items/summary)");
}
