using System.Reflection;
using EmbeddedFunctions;
using EmbeddedFunctions.Functions;
using Tracker.Milestones;

namespace Tracker.Tests.Infra.Local;

public sealed class FunctionTypes_tests
{
    [Fact]
    public void The_metadata_names_the_types_that_reflection_finds()
    {
        foreach (var assembly in (Assembly[])[typeof(MilestoneFunctions).Assembly, typeof(FunctionTypes_tests).Assembly])
        {
            var reflected = assembly.GetTypes().Where(HasFunction).ToList();
            reflected.ShouldNotBeEmpty();
            FunctionTypes.In(assembly).ShouldBe(reflected, ignoreOrder: true);
        }
    }

    private static bool HasFunction(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Any(method => method.IsDefined(typeof(FunctionAttribute)));
}
