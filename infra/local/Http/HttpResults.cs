using System.Reflection;
using EmbeddedFunctions.Functions;
using EmbeddedFunctions.Middleware;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Http;

/// <summary>
/// The step of the pipeline that makes the request known to what follows, and afterwards writes the result. A result that is none of
/// ASP.NET Core's gives an empty 200, as in the worker.
/// </summary>
internal static class HttpResults
{
    public static void AddServices(IServiceCollection services, FunctionCatalogue catalogue)
    {
        if (catalogue.Functions.Any(function => MayReturnAction(function.Method.ReturnType) || TakesWholeBody(function.Method)))
            services.AddMvcCore();
    }

    public static FunctionExecutionDelegate Around(FunctionExecutionDelegate next) => async context =>
    {
        if (Invocation.Of(context).Trigger is not HttpContext http)
        {
            await next(context);
            return;
        }

        context.Items[FunctionContextExtensions.HttpContextKey] = http;
        await next(context);
        await Write(Invocation.Of(context).Result, http);
    };

    private static Task Write(object? result, HttpContext http) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        IResult typed => typed.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };

    private static bool TakesWholeBody(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.IsDefined(typeof(FromBodyAttribute)));

    private static bool MayReturnAction(Type type)
    {
        var result = type.IsGenericType && typeof(Task).IsAssignableFrom(type) ? type.GenericTypeArguments[0] : type;
        return result == typeof(object) || typeof(IActionResult).IsAssignableFrom(result);
    }
}
