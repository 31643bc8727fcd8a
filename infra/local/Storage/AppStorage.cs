using EmbeddedFunctions.Settings;
using EmbeddedFunctions.Start;

namespace EmbeddedFunctions.Storage;

/// <summary>The table service that the app and the host run on: an own Azurite, or what the user named.</summary>
internal sealed class AppStorage : IAsyncDisposable
{
    private readonly AzuriteStore? _azurite;
    private readonly Task _answers;

    private AppStorage(AzuriteStore? azurite, string connection)
    {
        _azurite = azurite;
        Connection = connection;
        _answers = azurite?.Ready ?? (connection is "" ? Task.CompletedTask : Task.Run(() => StorageProbe.Check(connection, CancellationToken.None)));
    }

    /// <summary>Empty if the storage is reached by identity.</summary>
    public string Connection { get; }

    /// <summary>Chooses the storage, starts it in the background and tells the settings.</summary>
    public static AppStorage Begin(EmbeddedOptions options, AppSettings settings, string dataFolder)
    {
        if (options.Storage is null && !settings.NeedsAzurite)
            return new AppStorage(null, settings.Get(AppSettings.StorageKey) ?? "");
        var azurite = options switch
        {
            { Storage: not null } => null,
            { InMemory: true } => AzuriteStore.InMemory(options.Say),
            _ => AzuriteStore.In(dataFolder, options.Say),
        };
        var connection = azurite?.Connection ?? options.Storage!;
        settings.UseStorage(connection);
        return new AppStorage(azurite, connection);
    }

    /// <exception cref="StartException">It does not answer.</exception>
    public Task WaitUntilItAnswers(CancellationToken cancellation) => _answers.WaitAsync(cancellation);

    public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;
}
