using EmbeddedFunctions.Middleware;

namespace EmbeddedFunctions.Functions;

/// <summary>The middleware of the app around the call of the function's method, first added outermost.</summary>
internal sealed class InvocationPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _steps = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> step) => _steps.Add(step);

    public FunctionExecutionDelegate Build() =>
        Enumerable.Reverse(_steps).Aggregate<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>, FunctionExecutionDelegate>(
            FunctionCall.Run, (next, step) => step(next));
}
