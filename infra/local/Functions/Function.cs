using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Functions;

/// <summary>A function found in the app: its method and its trigger.</summary>
internal sealed class Function(string name, MethodInfo method, ParameterInfo triggerParameter, Attribute trigger) : FunctionDefinition
{
    public MethodInfo Method => method;

    public ParameterInfo TriggerParameter => triggerParameter;

    public HttpTriggerAttribute? Http => trigger as HttpTriggerAttribute;

    public TimerTriggerAttribute? Timer => trigger as TimerTriggerAttribute;

    public override string Name => name;

    public override string Id => EntryPoint;

    public override string EntryPoint => $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string PathToAssembly => method.DeclaringType!.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. method.GetParameters().Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType))];

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(
            triggerParameter.Name!, new Binding(triggerParameter.Name!, trigger is HttpTriggerAttribute ? "httpTrigger" : "timerTrigger"));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

    /// <summary>A new instance of the function's class, its constructor filled from <paramref name="services"/>.</summary>
    // Not by a factory: to compile one takes tens of milliseconds, for which a first answer would wait, and saves less than one afterwards.
    public object Create(IServiceProvider services) => ActivatorUtilities.CreateInstance(services, method.DeclaringType!);

    /// <summary>Whether the app's setting turns this function off.</summary>
    public bool IsDisabled(IConfiguration settings) =>
        bool.TryParse(settings[$"AzureWebJobs.{name}.Disabled"], out var disabled) && disabled;

    private sealed class Binding(string name, string type) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => BindingDirection.In;
    }
}
