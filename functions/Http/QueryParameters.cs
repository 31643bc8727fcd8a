using System.Globalization;
using System.Numerics;
using Microsoft.AspNetCore.Http;
using Tracker.Dates;

namespace Tracker.Http;

/// <summary>
/// Reads a query strictly: what is unknown, empty, repeated or wrong is an error that says what is allowed. Names count with their
/// case. A getter gives null (a list: nothing) for what is absent or wrong; <see cref="ThrowIfAny"/> ends the reading.
/// </summary>
internal sealed class QueryParameters
{
    private readonly IQueryCollection _query;

    public QueryParameters(HttpRequest request, params ReadOnlySpan<string> allowed)
    {
        _query = request.Query;
        foreach (var (name, values) in _query)
        {
            // The host's own, for the function key.
            if (PublicAddress.IsKey(name))
                continue;
            if (!allowed.Contains(name))
                Errors.Add(name, allowed.IsEmpty ? "No parameters are taken here." : $"This parameter is not known here. Allowed are: {string.Join(", ", allowed!)}.");
            else if (values.Count > 1)
                Errors.Add(name, "This is there more than once. Give it once; lists are separated by commas.");
            else if (string.IsNullOrWhiteSpace(values))
                Errors.Add(name, "This is empty. Give a value, or leave the parameter out.");
        }
    }

    public FieldErrors Errors { get; } = new();

    /// <summary>For what takes none, such as most writes.</summary>
    /// <exception cref="RequestProblemException">There is one: 400.</exception>
    public static void None(HttpRequest request) => new QueryParameters(request).ThrowIfAny();

    public string? Text(string name, int maxLength)
    {
        if (Value(name) is not { } text)
            return null;
        return text.Length <= maxLength ? text : Refuse<string>(name, $"This has {text.Length} characters. At most {maxLength} are allowed.");
    }

    /// <summary>Items between commas, trimmed; each one of <paramref name="allowed"/> where that is given.</summary>
    public string[] List(string name, params ReadOnlySpan<string> allowed)
    {
        var items = Value(name)?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (items.Contains(""))
            return Refuse<string[]>(name, "An item of this list is empty.") ?? [];
        foreach (var item in items)
        {
            if (!allowed.IsEmpty && !allowed.Contains(item))
                return Refuse<string[]>(name, $"'{Shortened.Text(item)}' is not allowed. Allowed are: {string.Join(", ", allowed!)}.") ?? [];
        }

        return items;
    }

    public string? OneOf(string name, params ReadOnlySpan<string> allowed)
    {
        var text = Value(name);
        return text is null || allowed.Contains(text) ? text : Refuse<string>(name, $"'{Shortened.Text(text)}' is not allowed. Allowed are: {string.Join(", ", allowed!)}.");
    }

    public bool? Flag(string name)
    {
        var text = OneOf(name, "true", "false");
        return text is null ? null : text == "true";
    }

    public T? Number<T>(string name, T min, T max)
        where T : struct, IBinaryInteger<T>
    {
        if (Value(name) is not { } text)
            return null;
        if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Errors.Add(name, string.Create(CultureInfo.InvariantCulture, $"This is not a whole number from {min} to {max}."));
        return null;
    }

    /// <param name="absent">What holds when the parameter is not there.</param>
    public T Number<T>(string name, T min, T max, T absent)
        where T : struct, IBinaryInteger<T> => Number(name, min, max) ?? absent;

    public DateOnly? Day(string name)
    {
        if (Value(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Errors.Add(name, "This is not a day. Write one such as 2024-02-12.");
        return null;
    }

    public Point? Point(string name)
    {
        if (Value(name) is not { } text)
            return null;
        return Dates.Point.TryParse(text, out var point, out var error) ? point : Refuse<Point>(name, error);
    }

    /// <exception cref="RequestProblemException">Something was wrong: 400.</exception>
    public void ThrowIfAny()
    {
        if (Errors.Any)
            throw new RequestProblemException(Problems.Invalid(Errors));
    }

    private string? Value(string name) =>
        _query.TryGetValue(name, out var values) && !Errors.Messages.ContainsKey(name) ? values.ToString() : null;

    private T? Refuse<T>(string name, string message)
        where T : class
    {
        Errors.Add(name, message);
        return null;
    }
}
