using System.Text.Json.Nodes;

namespace Tracker.Docs;

/// <summary>
/// What cannot be read from a function's attributes and types: what it is for, what it takes and what it answers. The tables of
/// <c>Routes</c> have one for each HTTP function; a test asks for it, and every answer that the other tests see is held against it.
/// </summary>
/// <param name="Function">Its name.</param>
/// <param name="Summary">A few words, without a full stop.</param>
internal sealed record RouteDoc(string Function, string Summary)
{
    public string? Description { get; init; }

    public IReadOnlyList<QueryDoc> Query { get; init; } = [];

    /// <summary>Request headers.</summary>
    public IReadOnlyList<HeaderDoc> Headers { get; init; } = [];

    /// <summary>The forms that its body may have; none: it takes no body.</summary>
    public IReadOnlyList<Content> Body { get; init; } = [];

    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>The statuses of its problems, apart from those that any route can have.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];
}

/// <param name="Headers">Response headers that are always there.</param>
internal sealed record Answer(int Status, string Description, IReadOnlyList<Content> Contents, params IReadOnlyList<HeaderDoc> Headers)
{
    /// <summary>Headers that are there sometimes.</summary>
    public IReadOnlyList<HeaderDoc> Sometimes { get; init; } = [];

    /// <summary>A read's answer, with its ETag.</summary>
    public static Answer Ok(string description, params IReadOnlyList<Content> contents) => new(200, description, contents, HeaderDocs.ETag);

    /// <summary>The answer to a read that the caller has already.</summary>
    public static readonly Answer NotModified = new(304, "It is what the caller has already.", [], HeaderDocs.ETag);

    /// <summary>The answers to a write that creates or changes a resource.</summary>
    public static IReadOnlyList<Answer> Written(string what, Content content) =>
    [
        new(200, $"The {what} after the change; if nothing changed, as it is.", [content], HeaderDocs.ETag),
        new(201, $"The {what} as it was created.", [content], HeaderDocs.ETag, HeaderDocs.Location),
    ];
}

/// <summary>A body in one media type.</summary>
/// <param name="Shape">What it looks like as JSON; null: it is text.</param>
/// <param name="Example">Made of the sample programme by the app's own code.</param>
internal sealed record Content(string MediaType, Type? Shape = null, Func<Sample, JsonNode?>? Example = null)
{
    public static Content Json<T>(Func<Sample, JsonNode?>? example = null) => new("application/json", typeof(T), example);

    /// <summary>A body that is text of its own form.</summary>
    public static Content Text(string mediaType) => new(mediaType);
}

internal sealed record QueryDoc(string Name, string Description, JsonObject Schema, string? Example = null)
{
    /// <summary>Several, separated by commas.</summary>
    public bool IsList { get; init; }

    public bool IsRequired { get; init; }
}

internal sealed record HeaderDoc(string Name, string Description, string? Example = null);
