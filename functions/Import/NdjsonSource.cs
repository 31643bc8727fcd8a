using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Import;

/// <summary><c>application/x-ndjson</c>: each line a milestone. Blank lines are none; a line that is not JSON fails by itself.</summary>
internal sealed class NdjsonSource(Stream body) : ImportSource
{
    public override async IAsyncEnumerable<ImportItem> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var pipe = PipeReader.Create(body, new(bufferSize: 64 << 10, minimumReadSize: 16 << 10));
        var read = await pipe.ReadAtLeastAsync(JsonText.Mark.Length, cancel);
        var rest = read.Buffer.Slice(JsonText.MarkOf(read.Buffer));
        while (true)
        {
            while (TryCut(ref rest, read.IsCompleted, out var line))
            {
                if (!IsBlank(line))
                    yield return JsonItem.Of(line, SubjectKind.Milestone);
            }

            if (read.IsCompleted)
                yield break;
            if (rest.Length > ImportLimits.ItemBytes)
                throw new RequestProblemException(ImportLimits.ItemTooLarge());
            pipe.AdvanceTo(rest.Start, rest.End);
            read = await pipe.ReadAsync(cancel);
            rest = read.Buffer;
        }
    }

    private static bool TryCut(ref ReadOnlySequence<byte> rest, bool final, out ReadOnlySequence<byte> line)
    {
        SequenceReader<byte> reader = new(rest);
        if (reader.TryReadTo(out line, (byte)'\n'))
        {
            rest = rest.Slice(reader.Position);
            return true;
        }

        // The last line may end without a line feed.
        line = rest;
        if (!final || rest.IsEmpty)
            return false;
        rest = rest.Slice(rest.End);
        return true;
    }

    private static bool IsBlank(in ReadOnlySequence<byte> line)
    {
        SequenceReader<byte> reader = new(line);
        reader.AdvancePastAny(" \t\r"u8);
        return reader.End;
    }
}
