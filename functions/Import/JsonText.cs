using System.Buffers;
using Tracker.Log;

namespace Tracker.Import;

/// <summary>The parts of the whole shape by their names, and what some editors put in front of a text.</summary>
internal static class JsonText
{
    /// <summary>A byte order mark, which means nothing here (RFC 8259, section 8.1).</summary>
    public static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    public static int MarkOf(in ReadOnlySequence<byte> text)
    {
        SequenceReader<byte> reader = new(text);
        return reader.IsNext(Mark) ? Mark.Length : 0;
    }

    public static SubjectKind? SectionOf(string member) => member switch
    {
        "programme" => SubjectKind.Programme,
        "milestones" => SubjectKind.Milestone,
        "indicators" => SubjectKind.Indicator,
        _ => null,
    };

    public static string ListOf(SubjectKind section) => section switch
    {
        SubjectKind.Programme => "programme",
        SubjectKind.Milestone => "milestones",
        _ => "indicators",
    };
}
