namespace Tracker.Docs.Shapes;

/// <summary>
/// The members of a shape come after those of a record: so an answer is described by the record that it is made of, and what it adds.
/// Shapes describe answers that are written member by member; nothing is ever made of them. The tests hold every answer against its shape.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ExtendsAttribute(Type record) : Attribute
{
    public Type Record => record;

    /// <summary>Members of the record that must be there, besides those that C# requires.</summary>
    public string[] Required { get; set; } = [];

    /// <summary>None of the record's members must be there.</summary>
    public bool Partial { get; set; }

    /// <summary>Members may be null, which takes them out.</summary>
    public bool Nullable { get; set; }
}
