using Azure.Data.Tables;
using Tracker.Simulation;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>The simulated service and Azurite give the same answers, but for the rules that Azurite does not follow.</summary>
public sealed class Table_operations_tests(AzuriteFixture azurite)
{
    public static TheoryData<string> Names => [.. OperationCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_simulated_service_answers_as_the_service(string name)
    {
        var one = OperationCases.All[name];
        (await Run(one, new SimulatedTableService(SimulatedTableOptions.Instant).Connect())).ShouldBe(one.Expected);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Azurite_answers_the_same_but_for_a_named_rule(string name)
    {
        var one = OperationCases.All[name];
        (await Run(one, azurite.Tables)).ShouldBe(one.Azurite ?? one.Expected);
    }

    [Fact]
    public void There_are_at_least_150_operations_and_each_difference_names_its_rule()
    {
        OperationCases.All.Values.Sum(one => one.Steps.Length).ShouldBeGreaterThanOrEqualTo(150);
        OperationCases.All.Values.Where(one => one.Azurite is not null).ShouldAllBe(one => one.Azurite != one.Expected && one.Rule!.Length > 20);
    }

    private static async Task<string> Run(OperationCase one, TableServiceClient tables)
    {
        var table = tables.GetTableClient(AzuriteFixture.UniqueTable());
        await table.CreateAsync(TestContext.Current.CancellationToken);
        return await one.Run(tables, table);
    }
}
