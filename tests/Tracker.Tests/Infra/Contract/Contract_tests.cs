using Tracker.Tests.Infra.Contract.Cases;

namespace Tracker.Tests.Infra.Contract;

/// <summary>What a function app may rely on, whichever host serves it.</summary>
public sealed class Contract_tests(HostUnderTest hosts)
{
    private static readonly IReadOnlyList<HostCase> s_cases =
        [.. ResultCases.All, .. BindingCases.All, .. RouteCases.All, .. BodyCases.All, .. KeyCases.All, .. AdminCases.All, .. TimerCases.All];

    public static TheoryData<string> Facts => [.. s_cases.Select(hostCase => hostCase.Fact)];

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task A_host_keeps_it(string fact)
    {
        var hostCase = s_cases.Single(hostCase => hostCase.Fact == fact);
        await new Exchange(await hosts.In(hostCase.Setup)).Try(hostCase, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void There_are_as_many_cases_as_the_contract_needs() => s_cases.Count.ShouldBeGreaterThanOrEqualTo(120);
}
