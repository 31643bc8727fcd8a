namespace EmbeddedFunctions;

/// <summary>Makes a public method a function of this name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
