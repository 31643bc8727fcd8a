using System.Globalization;
using Tracker.Simulation.Entities;

namespace Tracker.Simulation.Filters;

/// <summary>Cuts a $filter into words, parentheses and constants.</summary>
internal ref struct FilterTokens(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text.Trim();

    public readonly bool AtEnd => _rest.IsEmpty;

    public bool TryTake(string symbol)
    {
        if (!_rest.StartsWith(symbol, StringComparison.Ordinal))
            return false;
        var word = char.IsLetter(symbol[0]);
        if (word && _rest.Length > symbol.Length && IsWord(_rest[symbol.Length]))
            return false;
        Skip(symbol.Length);
        return true;
    }

    public EdmValue? TakeConstant()
    {
        if (_rest.IsEmpty)
            return null;
        if (_rest[0] == '\'')
            return TakeQuoted() is { } text ? new EdmValue(EdmType.String, text) : null;
        if (char.IsAsciiDigit(_rest[0]) || (_rest[0] is '-' or '+' && _rest.Length > 1 && char.IsAsciiDigit(_rest[1])))
            return Number(TakeWhile(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '+'));
        if (TryTake("true"))
            return new EdmValue(EdmType.Boolean, true);
        if (TryTake("false"))
            return new EdmValue(EdmType.Boolean, false);
        return Prefixed("datetime'", EdmType.DateTime) ?? Prefixed("guid'", EdmType.Guid)
            ?? Prefixed("X'", EdmType.Binary) ?? Prefixed("binary'", EdmType.Binary);
    }

    public string? TakeName()
    {
        if (_rest.IsEmpty || !(char.IsLetter(_rest[0]) || _rest[0] == '_'))
            return null;
        return TakeWhile(IsWord);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private EdmValue? Prefixed(string prefix, EdmType type)
    {
        if (!_rest.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        _rest = _rest[(prefix.Length - 1)..];
        if (TakeQuoted() is not { } text)
            return null;
        var value = type == EdmType.Binary ? ParseHex(text) : EdmText.Parse(type, text);
        return value is null ? null : new EdmValue(type, value);
    }

    private static EdmValue? Number(string text)
    {
        if (text.EndsWith('L') || text.EndsWith('l'))
            return EdmText.Parse(EdmType.Int64, text[..^1]) is { } large ? new EdmValue(EdmType.Int64, large) : null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return new EdmValue(EdmType.Int32, small);
        return EdmText.Parse(EdmType.Double, text.TrimEnd('d', 'D')) is { } real ? new EdmValue(EdmType.Double, real) : null;
    }

    private static byte[]? ParseHex(string text)
    {
        var bytes = new byte[text.Length / 2];
        return text.Length % 2 == 0 && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? bytes : null;
    }

    private string TakeWhile(Func<char, bool> belongs)
    {
        var length = 0;
        while (length < _rest.Length && belongs(_rest[length]))
            length++;
        var text = _rest[..length].ToString();
        Skip(length);
        return text;
    }

    private string? TakeQuoted()
    {
        for (var i = 1; i < _rest.Length; i++)
        {
            if (_rest[i] != '\'')
                continue;
            if (i + 1 < _rest.Length && _rest[i + 1] == '\'')
            {
                i++;
                continue;
            }

            var text = _rest[1..i].ToString().Replace("''", "'", StringComparison.Ordinal);
            Skip(i + 1);
            return text;
        }

        return null;
    }

    private void Skip(int length) => _rest = _rest[length..].TrimStart();
}
