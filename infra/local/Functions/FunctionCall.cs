using System.Reflection;

namespace EmbeddedFunctions.Functions;

/// <summary>The end of the pipeline: makes the function's class from the invocation's services and calls its method.</summary>
internal static class FunctionCall
{
    public static async Task Run(FunctionContext context)
    {
        var invocation = Invocation.Of(context);
        var arguments = await Arguments.Bind(invocation);
        var method = invocation.Function.Method;
        var instance = method.IsStatic ? null : invocation.Function.Create(invocation.InstanceServices);
        try
        {
            invocation.Result = await Await(method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null));
        }
        finally
        {
            await Dispose(instance);
        }
    }

    private static async Task<object?> Await(object? returned)
    {
        if (returned is not Task task)
            return returned is ValueTask ? await Void((ValueTask)returned) : returned;
        await task;
        return task.GetType() is { IsGenericType: true } type && type.GenericTypeArguments[0].Name != "VoidTaskResult"
            ? type.GetProperty(nameof(Task<>.Result))!.GetValue(task)
            : null;
    }

    private static async Task<object?> Void(ValueTask task)
    {
        await task;
        return null;
    }

    private static async ValueTask Dispose(object? instance)
    {
        if (instance is IAsyncDisposable async)
            await async.DisposeAsync();
        else
            (instance as IDisposable)?.Dispose();
    }
}
