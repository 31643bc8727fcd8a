using System.Text.Json;
using System.Text.Json.Serialization;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Settings;

/// <summary>embedded.json in the app's folder: what an app tells this host and no other.</summary>
internal sealed record EmbeddedFile
{
    /// <summary>Addresses below the host's that the banner names, by what they show.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    public SampleData? Sample { get; init; }

    /// <summary>What <c>--sample</c> sends.</summary>
    /// <param name="Clock">Where the clock starts, unless <c>--clock</c> says otherwise.</param>
    /// <param name="SkipIf">Path of a GET whose success means that the sample is there.</param>
    /// <param name="Requests">Sent in this order.</param>
    internal sealed record SampleData(DateTimeOffset? Clock, string? SkipIf, IReadOnlyList<SampleRequest> Requests);

    /// <param name="BodyFile">Path in the app's folder.</param>
    internal sealed record SampleRequest(string Method, string Path, string? BodyFile, string ContentType = "application/json");

    /// <exception cref="StartException">The file is broken.</exception>
    public static EmbeddedFile Read(string appFolder)
    {
        var path = Path.Combine(appFolder, "embedded.json");
        if (!File.Exists(path))
            return new EmbeddedFile();
        try
        {
            return JsonFile.Read(path).Deserialize(EmbeddedFileJson.Default.EmbeddedFile)!;
        }
        catch (JsonException unfit)
        {
            throw new StartException($"{path} does not fit: {unfit.Message}", unfit);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EmbeddedFile))]
internal sealed partial class EmbeddedFileJson : JsonSerializerContext;
