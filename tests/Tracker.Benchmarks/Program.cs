using Tracker.Benchmarks;
using Tracker.Benchmarks.Apps;
using Tracker.Benchmarks.Queries;
using Tracker.Benchmarks.Ratios;
using Tracker.Benchmarks.Simulate;

Arguments arguments = new(args);
return arguments.Command switch
{
    "simulate" => SimulateCommand.Run(arguments),
    "queries" => QueriesCommand.Run(arguments),
    "--smoke" => SimulateCommand.Run(new(["simulate", "--seeds", "300"])) + await RatiosCommand.RunAsync(arguments, Scale.Smoke),
    BareApp.Command => await BareApp.RunAsync(args[1..]),
    null or "--markdown" or "--only" => await RatiosCommand.RunAsync(arguments, Scale.Full),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        (nothing)                       the table: the Tracker beside the usual app and the raw SDK; ends with the number of lines out of their limits
          --markdown                    as it stands in the README
          --only GROUP                  service, posts, lists, import, cold, memory, azurite, programmes or start
        simulate --seeds N [--seed X]   lives N histories of the log from seed X on; one that fails is replayed step by step
        simulate --soak [--minutes N]   as many histories as an hour gives, or N minutes
        queries [--milestones N]        times every filter on 100,000 milestones; ends with the number of those over 50 ms
        --smoke                         everything once, small, as CI does
        """);
    return 2;
}
