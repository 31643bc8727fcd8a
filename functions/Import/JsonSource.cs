using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tracker.Http;
using Tracker.Log;

namespace Tracker.Import;

/// <summary>
/// <c>application/json</c>: an array of milestones, or the whole shape. Items are cut out of the stream without reading it whole, and
/// each is then read by itself; so only what is wrong between items is wrong with the document.
/// </summary>
internal sealed class JsonSource(Stream body) : ImportSource
{
    // Deeper than an item may be: that an item is too deep is told by the item.
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = 256 };

    private readonly HashSet<string> _members = [];
    private JsonReaderState _state = new(s_options);
    private long _scanned;
    private long? _itemStart;
    private SubjectKind _section = SubjectKind.Milestone;
    private int _itemDepth = -1;
    private bool _begun;
    private bool _isWholeShape;

    public override bool IsWholeShape => _isWholeShape;

    public override async IAsyncEnumerable<ImportItem> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var pipe = PipeReader.Create(body, new(bufferSize: 64 << 10, minimumReadSize: 16 << 10));
        var read = await pipe.ReadAtLeastAsync(JsonText.Mark.Length, cancel);
        _scanned = JsonText.MarkOf(read.Buffer);
        while (true)
        {
            while (TryNext(read.Buffer, read.IsCompleted, out var item))
                yield return JsonItem.Of(item, _section);
            if (read.IsCompleted)
                yield break;
            Advance(pipe, read.Buffer);
            read = await pipe.ReadAsync(cancel);
        }
    }

    private void Advance(PipeReader pipe, in ReadOnlySequence<byte> buffer)
    {
        var kept = _itemStart ?? _scanned;
        if (buffer.Length - kept > ImportLimits.ItemBytes)
            throw new RequestProblemException(ImportLimits.ItemTooLarge());
        pipe.AdvanceTo(buffer.GetPosition(kept), buffer.End);
        _scanned -= kept;
        if (_itemStart is not null)
            _itemStart = 0;
    }

    private bool TryNext(in ReadOnlySequence<byte> buffer, bool final, out ReadOnlySequence<byte> item)
    {
        var from = _scanned;
        Utf8JsonReader reader = new(buffer.Slice(from), final, _state);
        try
        {
            while (reader.Read())
            {
                if (!IsEndOfItem(ref reader, from))
                    continue;
                item = buffer.Slice(_itemStart!.Value, from + reader.BytesConsumed - _itemStart.Value);
                _itemStart = null;
                return true;
            }
        }
        catch (JsonException failure)
        {
            throw new RequestProblemException(Problems.Invalid(RequestBody.Explain(failure)));
        }
        finally
        {
            _scanned = from + reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        item = default;
        return false;
    }

    private bool IsEndOfItem(ref Utf8JsonReader reader, long from)
    {
        if (!_begun)
        {
            Begin(reader.TokenType);
            return false;
        }

        if (_isWholeShape && reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName })
        {
            Enter(reader.GetString()!);
            return false;
        }

        if (reader.CurrentDepth == 1 && _itemDepth == 2 && reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray))
            throw new RequestProblemException(JsonText.ListOf(_section), "This is not a list.");
        if (reader.CurrentDepth != _itemDepth)
            return false;
        _itemStart ??= from + reader.TokenStartIndex;
        return reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
    }

    private void Begin(JsonTokenType root)
    {
        if (root is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            throw new RequestProblemException(JsonField.Whole, "Send a list of milestones, or an object with programme, milestones and indicators.");
        _begun = true;
        _isWholeShape = root == JsonTokenType.StartObject;
        _itemDepth = _isWholeShape ? -1 : 1;
    }

    private void Enter(string member)
    {
        if (JsonText.SectionOf(member) is not { } section)
            throw new RequestProblemException(member, "This member is not known here. The whole shape has programme, milestones and indicators.");
        if (!_members.Add(member))
            throw new RequestProblemException(member, JsonMistake.Repeated);
        _section = section;
        _itemDepth = section == SubjectKind.Programme ? 1 : 2;
    }
}
