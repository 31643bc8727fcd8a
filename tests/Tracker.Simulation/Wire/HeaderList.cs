using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Tracker.Simulation.Wire;

/// <summary>HTTP headers: a short list searched without case.</summary>
internal sealed class HeaderList
{
    private readonly List<HttpHeader> _headers = [];

    public IEnumerable<HttpHeader> All => _headers;

    public void Add(string name, string? value)
    {
        if (value is not null)
            _headers.Add(new HttpHeader(name, value));
    }

    public bool Remove(string name) => _headers.RemoveAll(header => Is(header, name)) > 0;

    public bool TryGet(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        foreach (var header in _headers)
        {
            if (Is(header, name))
                value = value is null ? header.Value : $"{value},{header.Value}";
        }

        return value is not null;
    }

    public string? Get(string name) => TryGet(name, out var value) ? value : null;

    private static bool Is(HttpHeader header, string name) => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
