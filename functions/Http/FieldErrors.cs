namespace Tracker.Http;

/// <summary>What is wrong with a request, field by field; each message says what is allowed. Becomes <c>errors</c> of a 400.</summary>
internal sealed class FieldErrors
{
    // More would not help anybody, and a body of 10 MiB could hold a million mistakes.
    private const int MaxFields = 50;

    private readonly SortedDictionary<string, string[]> _messages = new(StringComparer.Ordinal);

    public bool Any => _messages.Count > 0;

    public IReadOnlyDictionary<string, string[]> Messages => _messages;

    /// <summary>Adds a message; null adds nothing, so that a rule's answer can be passed as it is.</summary>
    public void Add(string field, string? message)
    {
        if (message is null || (_messages.Count >= MaxFields && !_messages.ContainsKey(field)))
            return;
        _messages[field] = [.. _messages.GetValueOrDefault(field, []), message];
    }
}
