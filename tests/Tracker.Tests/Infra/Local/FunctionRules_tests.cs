using EmbeddedFunctions;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Start;
using Microsoft.AspNetCore.Http;

namespace Tracker.Tests.Infra.Local;

public sealed class FunctionRules_tests
{
    [Theory]
    [InlineData(typeof(InternalMethod), "not public")]
    [InlineData(typeof(Outer.Nested), "another class")]
    [InlineData(typeof(Overloads), "overloads")]
    [InlineData(typeof(SameNames), "Two functions are called same")]
    [InlineData(typeof(AdminRoute), "the host's own")]
    [InlineData(typeof(RuntimeRoute), "the host's own")]
    [InlineData(typeof(RootRoute), "its route is /")]
    [InlineData(typeof(BadName), "a name has")]
    [InlineData(typeof(NoTrigger), "exactly one trigger")]
    [InlineData(typeof(WrongParameter), "type HttpRequest")]
    public void What_azure_would_not_serve_is_refused_at_the_start(Type functions, string reason) =>
        Should.Throw<StartException>(() => FunctionCatalogue.In([functions])).Message.ShouldContain(reason, Case.Insensitive);
}

#pragma warning disable CA1034 // Nested is what one case is about
public static class InternalMethod
{
    [Function("A")]
    internal static void A([HttpTrigger("get")] HttpRequest request) => _ = request;
}

public static class Outer
{
    public static class Nested
    {
        [Function("A")]
        public static void A([HttpTrigger("get")] HttpRequest request) => _ = request;
    }
}

public static class Overloads
{
    [Function("A")]
    public static void Run([HttpTrigger("get")] HttpRequest request) => _ = request;

    [Function("B")]
    public static void Run([HttpTrigger("get")] HttpRequest request, string id) => _ = (request, id);
}

public static class SameNames
{
    [Function("Same")]
    public static void A([HttpTrigger("get")] HttpRequest request) => _ = request;

    [Function("same")]
    public static void B([HttpTrigger("post")] HttpRequest request) => _ = request;
}

public static class AdminRoute
{
    [Function("A")]
    public static void A([HttpTrigger("get", Route = "administration")] HttpRequest request) => _ = request;
}

public static class RuntimeRoute
{
    [Function("A")]
    public static void A([HttpTrigger("get", Route = "Runtime/{id}")] HttpRequest request) => _ = request;
}

public static class RootRoute
{
    [Function("A")]
    public static void A([HttpTrigger("get", Route = "/")] HttpRequest request) => _ = request;
}

public static class BadName
{
    [Function("1 A")]
    public static void A([HttpTrigger("get")] HttpRequest request) => _ = request;
}

public static class NoTrigger
{
    [Function("A")]
    public static void A(HttpRequest request) => _ = request;
}

public static class WrongParameter
{
    [Function("A")]
    public static void A([HttpTrigger("get")] string request) => _ = request;
}
