namespace Tracker.Tests.Infra.Contract;

/// <summary>How the app under test was started.</summary>
internal enum Setup
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>With an empty prefix, and the environment of <see cref="HostUnderTest.Varied"/>.</summary>
    Varied,
}

/// <summary>The key that a request carries. All but <see cref="Unlocked"/> need a host that asks for keys.</summary>
internal enum Key
{
    /// <summary>None is needed, or the master key if the host asks for keys.</summary>
    Unlocked,
    None,
    Wrong,
    Host,
    Function,
    OtherFunction,

    /// <summary>One that an extension of the host has.</summary>
    System,
    Master,
}

internal enum Framing
{
    Chunked,
    Length,

    /// <summary>Neither body nor Content-Length.</summary>
    Nothing,
}

/// <summary>One request and what every host must answer; what is not said is not looked at.</summary>
/// <param name="Fact">What a host does, in a sentence; the case's name.</param>
/// <param name="Request">Method and path. <c>{key}</c> stands for the key, <c>{id}</c> for a text that no other case has.</param>
internal sealed record HostCase(string Fact, string Request)
{
    public Setup Setup { get; init; }

    public Key Key { get; init; }

    /// <summary>A request that goes before; its answer must be 2xx, or what <see cref="Refused"/> and <see cref="Eventually"/> say.</summary>
    public HostCase? After { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? Content { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>A body of so many bytes.</summary>
    public int? ContentSize { get; init; }

    public bool SendChunked { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>Any status from 400, or a cut connection; the host goes on.</summary>
    public bool Refused { get; init; }

    /// <summary>The connection breaks off within the answer, once a note about <c>{id}</c> says that its status has come; the host goes on.</summary>
    public bool Cut { get; init; }

    /// <summary><c>{host}</c> stands for the host's authority, <c>{key}</c> for the key.</summary>
    public string? Body { get; init; }

    public string? BodyHas { get; init; }

    /// <summary>The answer may still be coming: ask again for a while.</summary>
    public bool Eventually { get; init; }

    public string? AnswerType { get; init; }

    public Framing? Framing { get; init; }

    /// <summary>Headers of the answer; null for one that must not be there.</summary>
    public IReadOnlyDictionary<string, string?> Answers { get; init; } = new Dictionary<string, string?>();

    public override string ToString() => Fact;
}
