using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Proviso.Log;
using Proviso.Storage;

namespace Proviso.Cli.Commands;

/// <summary><c>proviso log</c>: what an auditor takes away from the record.</summary>
internal static class LogCommand
{
    public static Command Build() =>
        new Command("log", "The record itself: its checkpoint, proofs, and every leaf")
        {
            Checkpoint(),
            Prove(),
            Export(),
        };

    private static Command Checkpoint()
    {
        var command = new Command(
            "checkpoint",
            "How many leaves and which root, to keep elsewhere (C2SP tlog-checkpoint, unsigned)"
        );
        return Acting(command, (_, store) => Console.Out.Write(store.Checkpoint().Write()));
    }

    private static Command Prove()
    {
        var index = new Argument<string>("index") { Description = "The leaf, from 0" };
        var output = Outputs.Option("text, json");
        var command = new Command(
            "prove",
            "That a leaf is in the log as its checkpoint says (C2SP tlog-proof)"
        )
        {
            index,
            output,
        };
        return Acting(
            command,
            (parsed, store) =>
            {
                var outputs = Outputs.Of(parsed.GetValue(output), "text", "text", "json");
                var (leaf, proof) = new SqliteLog(store).Prove(Number(parsed.GetValue(index)!));
                outputs.Write(
                    format => format == "json" ? Json(leaf, proof) : proof.Write(),
                    _ => { }
                );
            }
        );
    }

    private static Command Export()
    {
        var command = new Command("export", "Every leaf with its salt and body, one a line");
        return Acting(
            command,
            (_, store) =>
                new SqliteLog(store).Leaves(leaves =>
                {
                    foreach (var (header, leaf) in leaves)
                    {
                        Console.Out.Write(Line(header, leaf));
                    }

                    return 0;
                })
        );
    }

    private static Command Acting(Command command, Action<ParseResult, SqliteStore> act)
    {
        var options = new StoreOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                using var store = options.OpenExisting(parsed);
                act(parsed, store);
                Console.Out.Flush();
                return Exit.Nothing;
            })
        );
        return command;
    }

    private static long Number(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"'{written}' is no leaf's index; write a number from 0");

    private static string Json(LeafHeader leaf, TlogProof proof) =>
        Written(
            indented: true,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("schema", "proviso/proof/1");
                json.WriteNumber("index", leaf.Index);
                json.WriteString("leaf_data", Encoding.UTF8.GetString(leaf.Data));
                json.WriteString("leaf_hash", leaf.Hash.Hex);
                json.WriteString("proof", proof.Write());
                json.WriteEndObject();
            }
        );

    private static string Line(LeafHeader header, Leaf? leaf) =>
        Written(
            indented: false,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("index", header.Index);
                json.WriteString("kind", header.Kind);
                json.WriteString("recorded_at", LeafHeader.WriteTime(header.RecordedAt));
                json.WriteString("commitment", header.Commitment.Hex);
                if (leaf is not null)
                {
                    json.WriteString("salt", Convert.ToHexStringLower(leaf.Salt.Span));
                    json.WritePropertyName("body");
                    json.WriteRawValue(leaf.Body.Span);
                }

                json.WriteEndObject();
            }
        );

    private static string Written(bool indented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
