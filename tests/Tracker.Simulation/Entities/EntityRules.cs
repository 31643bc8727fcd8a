using System.Buffers;
using System.Globalization;
using Tracker.Simulation.Protocol;

namespace Tracker.Simulation.Entities;

/// <summary>
/// What the service refuses to store. Source: Understanding the Table service data model, and Table service error codes
/// (learn.microsoft.com/rest/api/storageservices).
/// </summary>
internal static class EntityRules
{
    public const int MaxProperties = 252;
    public const int MaxEntityBytes = 1024 * 1024;
    private const int MaxValueBytes = 64 * 1024;
    private const int MaxKeyCharacters = 512;
    private const int MaxNameCharacters = 255;

    private static readonly SearchValues<char> KeyCharactersRefused = SearchValues.Create(
        ['/', '\\', '#', '?', .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(code => (char)code)]);

    public static TableError? CheckKey(string key) =>
        key.Length > MaxKeyCharacters ? TableErrors.KeyValueTooLarge
        : key.AsSpan().ContainsAny(KeyCharactersRefused) ? TableErrors.OutOfRangeInput
        : null;

    public static TableError? Check(string partitionKey, string rowKey, List<Property> properties)
    {
        if (properties.Count > MaxProperties)
            return TableErrors.TooManyProperties;

        var size = 4 + (partitionKey.Length + rowKey.Length) * 2;
        foreach (var (name, value) in properties)
        {
            if (CheckName(name) is { } error || CheckValue(value, out error))
                return error;
            size += 8 + name.Length * 2 + value.Size;
        }

        return size > MaxEntityBytes ? TableErrors.EntityTooLarge : null;
    }

    private static TableError? CheckName(string name)
    {
        if (name.Length > MaxNameCharacters)
            return TableErrors.PropertyNameTooLong;
        var starts = name.Length > 0 && (name[0] == '_' || char.IsLetter(name[0]));
        return starts && name.All(IsNameCharacter) ? null : TableErrors.PropertyNameInvalid;
    }

    // The service asks for a C# identifier.
    private static bool IsNameCharacter(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    private static bool CheckValue(EdmValue value, out TableError? error)
    {
        error = value.Value switch
        {
            string text when text.Length * 2 > MaxValueBytes => TableErrors.PropertyValueTooLarge,
            byte[] bytes when bytes.Length > MaxValueBytes => TableErrors.PropertyValueTooLarge,
            System.DateTime date when !EdmText.IsInRange(date) => TableErrors.OutOfRangeInput,
            _ => null,
        };
        return error is not null;
    }
}
