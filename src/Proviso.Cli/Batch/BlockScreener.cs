using System.Buffers;
using System.Text;
using Proviso.Desk;
using Proviso.Rendering;
using Proviso.Screening;
using Proviso.Screening.Customers;

namespace Proviso.Cli.Batch;

/// <summary>Reads, screens and renders blocks of rows, one after the other in one thread.</summary>
internal sealed class BlockScreener(BatchTerms terms, FrontDesk desk, CustomerFile customers)
    : IDisposable
{
    public const int MostShown = 20;

    private readonly ScreeningPass _pass = desk.OpenScreening();
    private readonly ScreeningLines _lines = new(desk.Lists, terms.Limit);
    private readonly RejectLines _rejects = new();

    public void Dispose()
    {
        _lines.Dispose();
        _rejects.Dispose();
    }

    public void Screen(CustomerBlock block, ScreenedBlock into)
    {
        into.Clear();
        for (var i = 0; i < block.Count; i++)
        {
            var row = customers.Read(block, i);
            if (row.Subject is not { } subject)
            {
                Reject(row, row.Why!, into);
                continue;
            }

            try
            {
                Answer(row.Key, _pass.Screen(subject, terms.Day, terms.Min), into);
            }
            catch (InvalidInputException bad)
            {
                var where = customers.NamePlace(block, i);
                Reject(row, bad.Diagnostics[0] with { Where = where }, into);
            }
        }

        into.End = block.End;
        block.Return();
    }

    private void Answer(string? key, ScreeningAnswer answer, ScreenedBlock into)
    {
        into.Counts = into.Counts.Answered(answer);
        for (var i = 0; i < terms.Targets.Length; i++)
        {
            if (terms.Targets[i].Format == "ndjson")
            {
                _lines.Append(into.Answers[i], key, answer);
            }
            else
            {
                var lines = ScreeningText.Write(answer, desk.Lists, terms.Limit, terms.Verbose);
                var text = terms.Targets[i].File is null
                    ? Terminal.Text(lines)
                    : Terminal.Plain(lines);
                into.Answers[i].Write(Encoding.UTF8.GetBytes(text));
            }
        }
    }

    private void Reject(CustomerRow row, Diagnostic why, ScreenedBlock into)
    {
        into.Counts = into.Counts.Rejected();
        if (into.FirstRejects.Count < MostShown)
        {
            into.FirstRejects.Add(why);
        }

        if (terms.Rejects is not null)
        {
            _rejects.Append(into.Rejects, row, why);
        }
    }
}
