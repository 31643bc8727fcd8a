using System.Reflection;
using EmbeddedFunctions.Http;
using Microsoft.AspNetCore.Http;

namespace EmbeddedFunctions.Functions;

/// <summary>Fills the parameters of a function's method, as the worker's converters do.</summary>
internal static class Arguments
{
    public static async Task<object?[]> Bind(Invocation invocation)
    {
        var parameters = invocation.Function.Method.GetParameters();
        var values = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
            values[i] = await Value(parameters[i], invocation);
        return values;
    }

    private static async Task<object?> Value(ParameterInfo parameter, Invocation invocation) => parameter switch
    {
        { ParameterType: var type } when type == typeof(FunctionContext) => invocation,
        { ParameterType: var type } when type == typeof(CancellationToken) => invocation.CancellationToken,
        { ParameterType: var type } when type == typeof(HttpRequest) => invocation.GetHttpContext()?.Request
            ?? throw new InvalidOperationException($"The function {invocation.Function.Name} takes an HttpRequest, but the app does not call ConfigureFunctionsWebApplication."),
        { ParameterType: var type } when type == typeof(TimerInfo) => invocation.Trigger as TimerInfo,
        _ when invocation.GetHttpContext() is { } http => await RequestValues.Bind(parameter, http),
        _ => PlainValue.Convert(parameter, null),
    };
}
