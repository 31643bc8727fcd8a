namespace Tracker.Tests.Infra.Contract.Cases;

internal static class AdminCases
{
    private const string Input = """{ "input": "" }""";

    public static IReadOnlyList<HostCase> All { get; } =
    [
        new("The status says that the host runs", "GET admin/host/status") { BodyHas = "Running" },
        new("A ping by GET", "GET admin/host/ping"),
        new("A ping by POST", "POST admin/host/ping"),
        new("The list names the HTTP functions", "GET admin/functions") { BodyHas = "\"ItemGet\"" },
        new("The list names the timers", "GET admin/functions") { BodyHas = "\"ByHand\"" },
        new("A function by its name", "GET admin/functions/ItemGet") { BodyHas = "\"ItemGet\"" },
        new("An unknown function is 404", "GET admin/functions/Unknown") { Status = 404 },
        new("A run by hand is 202", "POST admin/functions/ByHand") { Content = Input, Status = 202 },
        new("A run by hand that will fail is 202", "POST admin/functions/FailingTimer") { Content = Input, Status = 202 },
        new("A run by hand without a body is 400", "POST admin/functions/ByHand") { Status = 400 },
        new("A run by hand that is not JSON is 415", "POST admin/functions/ByHand") { Content = Input, ContentType = "text/plain", Status = 415 },
        new("A run by hand of an unknown function is 404", "POST admin/functions/Unknown") { Content = Input, Status = 404 },
        new("Local settings are environment variables and configuration", "GET api/setting") { Body = "file|file" },
        new("The environment goes before local settings", "GET setting") { Setup = Setup.Varied, Body = "environment|environment" },
        new("The environment's name is that of the setting", "GET environmentname") { Setup = Setup.Varied, Body = "Staging" },
        new("host.json, content root and working folder are in the app's folder", "GET api/folders") { Body = "True|True|True" },
        new("Hosted services run", "GET api/notes/hosted") { Body = "started" },
    ];
}
