using System.Collections;
using System.Diagnostics;

namespace EmbeddedFunctions.Functions;

/// <summary>The host's own <see cref="FunctionContext"/>.</summary>
internal sealed class Invocation(Function function, IServiceProvider services, CancellationToken cancellation) : FunctionContext
{
    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext { get; } = new CurrentTrace(Activity.Current);

    public override BindingContext BindingContext => new Data(TriggerData);

    public override RetryContext RetryContext { get; } = new FirstAttempt();

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => function;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new FeatureBag();

    public override CancellationToken CancellationToken => cancellation;

    public Function Function => function;

    /// <summary>What the trigger hands to the function: the <c>HttpContext</c> or the <see cref="TimerInfo"/>.</summary>
    public object? Trigger { get; init; }

    public IReadOnlyDictionary<string, object?> TriggerData { get; set; } = new Dictionary<string, object?>();

    public object? Result { get; set; }

    public static Invocation Of(FunctionContext context) =>
        context as Invocation ?? throw new InvalidOperationException("This context was not made by the embedded host.");

    private sealed class Data(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class CurrentTrace(Activity? activity) : TraceContext
    {
        public override string TraceParent => activity?.Id ?? "";

        public override string TraceState => activity?.TraceStateString ?? "";
    }

    private sealed class FirstAttempt : RetryContext
    {
        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }

    private sealed class FeatureBag : IInvocationFeatures
    {
        private readonly Dictionary<Type, object> _features = [];

        public void Set<T>(T instance) => _features[typeof(T)] = instance!;

        public T? Get<T>() => _features.TryGetValue(typeof(T), out var instance) ? (T)instance : default;

        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
