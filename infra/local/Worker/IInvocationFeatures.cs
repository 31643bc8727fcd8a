namespace EmbeddedFunctions;

/// <summary>Objects by type that travel with an invocation.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T instance);

    T? Get<T>();
}
