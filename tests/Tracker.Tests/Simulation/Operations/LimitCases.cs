using static Tracker.Tests.Simulation.Operations.Steps;

namespace Tracker.Tests.Simulation.Operations;

/// <summary>What the service refuses to store, at both sides of each limit.</summary>
internal static class LimitCases
{
    public const string Properties = "An entity has at most 252 properties of its own (Understanding the Table service data model); Azurite does not count them.";
    public const string KeyCharacters = "A key with a refused character is OutOfRangeInput at the service; Azurite refuses it as InvalidInput.";
    private const string Size = "An entity has at most 1 MiB (Understanding the Table service data model); Azurite stores more.";
    private const string Dates = "Dates begin in 1601 (Understanding the Table service data model); Azurite stores earlier ones.";
    private const string KeyLength = "A key too long is KeyValueTooLarge (Table service error codes); Azurite says InvalidInput.";
    private const string Names = "A property's name is a C# identifier of at most 255 characters; Azurite takes any.";

    public static IEnumerable<OperationCase> All { get; } =
    [
        new("252 properties fit", "204", Insert("p", "r", Numbered(252))),
        new OperationCase("253 properties are too many", "400 TooManyProperties", Insert("p", "r", Numbered(253)))
            .OnAzurite("204", Properties),
        new OperationCase("a merge may not grow beyond 252 properties", "204 | 400 TooManyProperties",
            Insert("p", "r", Numbered(252)), Merge("p", "r", "*", ("Another", 1)))
            .OnAzurite("204 | 204", Properties),
        new("a string of 32 Ki characters fits", "204", Insert("p", "r", ("A", new string('x', 32 * 1024)))),
        new("a string of more is too large", "400 PropertyValueTooLarge", Insert("p", "r", ("A", new string('x', 32 * 1024 + 1)))),
        new("32 Ki characters of Cyrillic fit", "204", Insert("p", "r", ("A", new string('ш', 32 * 1024)))),
        new("64 KiB of bytes fit", "204", Insert("p", "r", ("A", new byte[64 * 1024]))),
        new("more bytes are too large", "400 PropertyValueTooLarge", Insert("p", "r", ("A", new byte[64 * 1024 + 1]))),
        new("an entity just below 1 MiB fits", "204", Insert("p", "r", Large(15))),
        new OperationCase("an entity beyond 1 MiB is too large", "400 EntityTooLarge", Insert("p", "r", Large(17)))
            .OnAzurite("204", Size),
        new OperationCase("an upsert beyond 1 MiB is too large", "400 EntityTooLarge", Put("p", "r", Large(17)))
            .OnAzurite("204", Size),
        new OperationCase("a merge may not grow beyond 1 MiB", "204 | 400 EntityTooLarge",
            Insert("p", "r", Large(15)), Merge("p", "r", "*", ("X", new string('x', 32000)), ("Y", new string('x', 32000))))
            .OnAzurite("204 | 204", Size),
        new OperationCase("a date before 1601 is out of range", "400 OutOfRangeInput",
            Insert("p", "r", ("A", new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero))))
            .OnAzurite("204", Dates),
        new("a row key of 512 characters fits", "204", Insert("p", new string('k', 512))),
        new OperationCase("a longer row key is too large", "400 KeyValueTooLarge", Insert("p", new string('k', 513)))
            .OnAzurite("400 InvalidInput", KeyLength),
        new OperationCase("a longer partition key is too large", "400 KeyValueTooLarge", Insert(new string('k', 513), "r"))
            .OnAzurite("400 InvalidInput", KeyLength),
        new OperationCase("a row key holds no slash", "400 OutOfRangeInput", Insert("p", "a/b"))
            .OnAzurite("400 InvalidInput", KeyCharacters),
        new OperationCase("a row key holds no backslash", "400 OutOfRangeInput", Insert("p", "a\\b"))
            .OnAzurite("400 InvalidInput", KeyCharacters),
        new OperationCase("a row key holds no hash", "400 OutOfRangeInput", Insert("p", "a#b"))
            .OnAzurite("400 InvalidInput", KeyCharacters),
        new OperationCase("a row key holds no question mark", "400 OutOfRangeInput", Insert("p", "a?b"))
            .OnAzurite("400 InvalidInput", KeyCharacters),
        new OperationCase("a partition key holds no slash", "400 OutOfRangeInput", Insert("a/b", "r"))
            .OnAzurite("400 InvalidInput", KeyCharacters),
        new OperationCase("a key holds no tab", "400 OutOfRangeInput", Insert("p", "a\tb"))
            .OnAzurite("400 InvalidInput", KeyCharacters),
        new OperationCase("a key holds no control character of Latin-1", "400 OutOfRangeInput", Insert("p", "a\u0085b"))
            .OnAzurite("400 InvalidInput", KeyCharacters),
        new("a property name of 255 characters fits", "204", Insert("p", "r", (new string('n', 255), 1))),
        new OperationCase("a longer property name is refused", "400 PropertyNameTooLong", Insert("p", "r", (new string('n', 256), 1)))
            .OnAzurite("204", Names),
        new OperationCase("a property name holds no dash", "400 PropertyNameInvalid", Insert("p", "r", ("a-b", 1)))
            .OnAzurite("204", Names),
        new OperationCase("a property name begins with no digit", "400 PropertyNameInvalid", Insert("p", "r", ("1a", 1)))
            .OnAzurite("204", Names),
        new("a property name may be Cyrillic", "204", Insert("p", "r", ("Имя", 1))),
    ];

    private static (string, object?)[] Numbered(int count) => [.. Enumerable.Range(0, count).Select(i => ($"P{i}", (object?)i))];

    /// <summary>So many properties of 64 KB each.</summary>
    private static (string, object?)[] Large(int count) =>
        [.. Enumerable.Range(0, count).Select(i => ($"P{i}", (object?)new string('x', 32 * 1024)))];
}
