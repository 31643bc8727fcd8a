namespace Tracker.Simulation.Entities;

/// <summary>A typed value. <paramref name="Value"/> is the .NET type of the name; a DateTime is in UTC, a Binary a byte array.</summary>
internal readonly record struct EdmValue(EdmType Type, object Value)
{
    /// <summary>Its size as the service counts it towards an entity's 1 MiB.</summary>
    public int Size => Value switch
    {
        string text => text.Length * 2 + 4,
        byte[] bytes => bytes.Length + 4,
        int => 4,
        bool => 1,
        System.Guid => 16,
        _ => 8,
    };

    /// <summary>Order of two values; null where their types do not compare. Numbers compare across their types.</summary>
    public static int? Compare(EdmValue left, EdmValue right) => (left.Value, right.Value) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (int a, int b) => a.CompareTo(b),
        (int or long, int or long) => AsLong(left.Value).CompareTo(AsLong(right.Value)),
        (int or long or double, int or long or double) => CompareDoubles(AsDouble(left.Value), AsDouble(right.Value)),
        (bool a, bool b) => a.CompareTo(b),
        (System.DateTime a, System.DateTime b) => a.CompareTo(b),
        (System.Guid a, System.Guid b) => string.CompareOrdinal(a.ToString(), b.ToString()),
        (byte[] a, byte[] b) => a.AsSpan().SequenceCompareTo(b),
        _ => null,
    };

    private static long AsLong(object value) => value is int small ? small : (long)value;

    private static double AsDouble(object value) => value is double real ? real : AsLong(value);

    private static int? CompareDoubles(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);
}
