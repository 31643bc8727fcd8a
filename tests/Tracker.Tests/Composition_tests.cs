using Azure.Data.Tables;
using Azure.Data.Tables.Sas;
using Microsoft.Extensions.DependencyInjection;

namespace Tracker.Tests;

public sealed class Composition_tests
{
    private const string Account = "https://tracker.table.core.windows.net/";

    [Fact]
    public void Where_a_setting_names_the_table_service_it_is_reached_by_identity_and_not_by_the_connection_beside_it()
    {
        using var host = Named(Account);
        var tables = host.Services.GetRequiredService<TableServiceClient>();
        tables.Uri.ShouldBe(new Uri(Account));
        // Only an account key can sign.
        Should.Throw<InvalidOperationException>(() => tables.GenerateSasUri(TableAccountSasPermissions.Read, TableAccountSasResourceTypes.All, DateTimeOffset.MaxValue));
    }

    /// <summary>What the SDK refuses to a token, and to nothing else.</summary>
    [Fact]
    public void Its_token_is_sent_over_https_only()
    {
        using var host = Named("http://127.0.0.1:10002/account");
        Should.Throw<Exception>(() => host.Services.GetRequiredService<TableServiceClient>().GetProperties()).Message.ShouldContain("https", Case.Insensitive);
    }

    private static Microsoft.Extensions.Hosting.IHost Named(string account) => AppFixture.Build(
        "UseDevelopmentStorage=true", new Dictionary<string, string?> { ["Tracker__Storage__tableServiceUri"] = account });
}
