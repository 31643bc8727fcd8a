using Tracker.Benchmarks;
using Tracker.Benchmarks.Queries;
using Tracker.Benchmarks.Ratios;
using Tracker.Benchmarks.Simulate;

Arguments arguments = new(args);
return arguments.Command switch
{
    "simulate" => SimulateCommand.Run(arguments),
    "queries" => QueriesCommand.Run(arguments),
    "ratios" => await RatiosCommand.RunAsync(arguments, arguments.Has("smoke") ? Scale.Smoke : Scale.Full),
    "--smoke" => SimulateCommand.Run(new(["simulate", "--seeds", "20"])),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        simulate --seeds N [--seed X]   lives N histories of the log from seed X on; one that fails is replayed step by step
        simulate --soak [--minutes N]   as many histories as an hour gives, or N minutes
        queries [--milestones N]        times every filter on 100,000 milestones; ends with the number of those over 50 ms
        --smoke                         a few of everything, as CI does
        """);
    return 2;
}
