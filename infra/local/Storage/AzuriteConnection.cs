using System.Globalization;

namespace EmbeddedFunctions.Storage;

/// <summary>How to reach an Azurite table service on this machine.</summary>
internal static class AzuriteConnection
{
    /// <summary>The account and key that the emulator's documentation publishes; they guard nothing.</summary>
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static string To(int port) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};");
}
