using System.Text.Json;
using Proviso.Decisions;
using Proviso.Law.Text;
using Proviso.Lists;
using Proviso.Log;

namespace Proviso.Desk;

/// <summary>
/// Keeps decisions with all they rest on (facts given, options, law pack, list files), and makes them again from that.
/// </summary>
/// <param name="log">Null for an archive that keeps nothing and only makes decisions again.</param>
/// <param name="form">The answer in the bytes that are kept and compared: the JSON of the answer, one line.</param>
public sealed class DecisionArchive(ILogbook? log, IBlobs blobs, Func<Answer, string> form)
{
    public const string Kind = LogKinds.Decision;
    private const string Schema = "proviso/record/decision/1";

    // A thousand decisions on one law and one edition read them once.
    private readonly Dictionary<string, FrontDesk> _desks = new(StringComparer.Ordinal);
    private (Digest Law, ImmutableArray<SourcedEdition> Editions) _kept;

    /// <summary>
    /// The id of a decision that its caller did not name: told by what was asked and what it rests on, so that the same
    /// question has the same id.
    /// </summary>
    public static string IdOf(
        ImmutableSortedDictionary<string, Fact> given,
        DeskOptions options,
        FrontDesk desk
    ) =>
        "d-"
        + Digest
            .Of(
                CanonicalJson.Write(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("law", desk.LawDigest.Hex);
                    json.WriteString(
                        "lists",
                        string.Join(' ', desk.Lists.Select(l => l.Sha256.Hex))
                    );
                    Asked(json, given, options);
                    json.WriteEndObject();
                })
            )
            .Short;

    /// <summary>Durable when it returns, or in the transaction it is called in.</summary>
    /// <param name="law">The files of the pack that decided.</param>
    /// <returns>The index of its leaf.</returns>
    public long Keep(
        Answer answer,
        ImmutableSortedDictionary<string, Fact> given,
        DeskOptions options,
        ImmutableArray<SourcedEdition> editions,
        Func<ImmutableArray<LawFile>> law
    )
    {
        if (log is null)
        {
            throw new InvalidOperationException("this archive only makes decisions again");
        }

        KeepSources(answer.Basis.LawDigest, editions, law);
        var body = CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("id", answer.Id);
            json.WriteString("engine", answer.Basis.Engine);
            json.WriteString("law", answer.Basis.LawDigest.Hex);
            EditionsJson.Write(json, editions);
            Asked(json, given, options);
            if (answer.Basis.LedgerSeq is { } seq)
            {
                json.WriteNumber("ledger_seq", seq);
            }

            json.WriteString("answer", form(answer));
            json.WriteEndObject();
        });
        return log.Keep(Kind, answer.Id!, answer.Basis.At, body);
    }

    /// <summary>The answer as it was given.</summary>
    public static string AnswerOf(ReadOnlyMemory<byte> recordBody)
    {
        using var body = JsonDocument.Parse(recordBody);
        return body.RootElement.GetProperty("answer").GetString() ?? "";
    }

    /// <summary>Makes the decision again from what was kept.</summary>
    /// <exception cref="ReplayException">What it rested on is not kept, or it was made by another engine.</exception>
    public Answer Again(ReadOnlyMemory<byte> recordBody)
    {
        try
        {
            return Made(recordBody);
        }
        catch (Exception broken)
            when (broken
                    is InvalidInputException
                        or JsonException
                        or KeyNotFoundException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
                        or OverflowException
            )
        {
            // A forger may have written anything; what cannot even be read is not made again.
            throw new ReplayException($"it cannot be made again: {broken.Message}");
        }
    }

    /// <summary>Null when the decision made again has the same bytes, else one sentence on what differs.</summary>
    public string? Replay(ReadOnlyMemory<byte> recordBody)
    {
        try
        {
            var after = form(Again(recordBody));
            var before = AnswerOf(recordBody);
            return before == after ? null : Difference(before, after);
        }
        catch (ReplayException fault)
        {
            return fault.Message;
        }
        catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException)
        {
            return $"its answer cannot be read: {broken.Message}";
        }
    }

    private Answer Made(ReadOnlyMemory<byte> recordBody)
    {
        using var body = JsonDocument.Parse(recordBody);
        var root = body.RootElement;
        if (root.GetProperty("engine").GetString() is var engine && engine != FrontDesk.Engine)
        {
            throw new ReplayException($"it was made by {engine}; this is {FrontDesk.Engine}");
        }

        var desk = DeskOf(root);
        var asked = root.GetProperty("options");
        var options = new DeskOptions(
            asked.GetProperty("known_at").GetString() is { } known
                ? NodaTime.Text.InstantPattern.ExtendedIso.Parse(known).Value
                : null,
            asked.GetProperty("presume").GetBoolean(),
            new WorkLimit(asked.GetProperty("work_limit").GetInt64())
        );
        return desk.Decide(
            GivenJson.Read(root.GetProperty("given")),
            options,
            root.GetProperty("id").GetString(),
            root.TryGetProperty("ledger_seq", out var seq) ? seq.GetInt64() : null
        );
    }

    /// <summary>The law and the list files, looked at once for each pack and set of editions.</summary>
    private void KeepSources(
        Digest lawDigest,
        ImmutableArray<SourcedEdition> editions,
        Func<ImmutableArray<LawFile>> law
    )
    {
        if (_kept == (lawDigest, editions))
        {
            return;
        }

        blobs.Put(LawBundle.Pack(law()));
        foreach (var file in editions.SelectMany(e => e.Files))
        {
            blobs.Put(file.Content);
        }

        _kept = (lawDigest, editions);
    }

    private FrontDesk DeskOf(JsonElement record)
    {
        var digest = new Digest(record.GetProperty("law").GetString()!);
        var rests = digest.Hex + record.GetProperty("lists").GetRawText();
        if (_desks.TryGetValue(rests, out var known))
        {
            return known;
        }

        var law =
            blobs.Find(digest)
            ?? throw new ReplayException($"the law pack {digest.Short} is not kept");
        var desk = new FrontDesk(
            LawReader.Read(LawBundle.Unpack(law.Span)),
            EditionsJson.Read(record, blobs)
        );
        _desks.Add(rests, desk);
        return desk;
    }

    private static string Difference(string before, string after)
    {
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"made again it differs from character {at + 1} on: '{Around(before, at)}' was kept, '{Around(after, at)}' comes out now";
    }

    private static string Around(string text, int at) =>
        text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 20)];

    private static void Asked(
        Utf8JsonWriter json,
        ImmutableSortedDictionary<string, Fact> given,
        DeskOptions options
    )
    {
        json.WritePropertyName("given");
        GivenJson.Write(json, given.Values);
        json.WriteStartObject("options");
        json.WriteString("known_at", options.KnownAt?.ToString());
        json.WriteBoolean("presume", options.Presume);
        json.WriteNumber("work_limit", options.Limit.Formulas);
        json.WriteEndObject();
    }
}
