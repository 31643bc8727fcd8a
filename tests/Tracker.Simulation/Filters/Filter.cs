using Tracker.Simulation.Entities;
using Tracker.Simulation.Storage;

namespace Tracker.Simulation.Filters;

/// <summary>A parsed $filter. A comparison with a property that an entity lacks, or has with another type, does not hold.</summary>
internal abstract record Filter
{
    public abstract bool Matches(StoredRow row);

    internal sealed record And(Filter Left, Filter Right) : Filter
    {
        public override bool Matches(StoredRow row) => Left.Matches(row) && Right.Matches(row);
    }

    internal sealed record Or(Filter Left, Filter Right) : Filter
    {
        public override bool Matches(StoredRow row) => Left.Matches(row) || Right.Matches(row);
    }

    internal sealed record Not(Filter Inner) : Filter
    {
        public override bool Matches(StoredRow row) => !Inner.Matches(row);
    }

    /// <summary>A boolean standing alone, as LINQ writes it.</summary>
    internal sealed record Flag(Operand Operand) : Filter
    {
        public override bool Matches(StoredRow row) => Operand.Evaluate(row) is { Value: true };
    }

    internal sealed record Comparison(Operand Left, string Operator, Operand Right) : Filter
    {
        public override bool Matches(StoredRow row) =>
            Left.Evaluate(row) is { } left && Right.Evaluate(row) is { } right && EdmValue.Compare(left, right) is { } order && Operator switch
            {
                "eq" => order == 0,
                "ne" => order != 0,
                "lt" => order < 0,
                "le" => order <= 0,
                "gt" => order > 0,
                _ => order >= 0,
            };
    }
}
