using System.CommandLine;
using Proviso.Lists;

namespace Proviso.Cli;

/// <summary>Which list editions a verb reads: files named on the command line, or the starter table.</summary>
internal sealed class ListOptions
{
    private readonly Option<string[]> _lists = new("--lists")
    {
        Description =
            "A list edition: sdn.csv (plain, .gz or .zip) or the folder of its files; repeatable",
        HelpName = "PATH",
    };
    private readonly Option<string?> _published = new("--published")
    {
        Description = "Publication date of the list files, where their names do not say",
        HelpName = "DATE",
    };
    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "Nothing on stderr but errors",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_lists);
        command.Options.Add(_published);
        command.Options.Add(_quiet);
    }

    public bool Quiet(ParseResult parsed) => parsed.GetValue(_quiet);

    /// <summary>The starter table where nothing is named, which is said on stderr.</summary>
    public ImmutableArray<ListEdition> Editions(ParseResult parsed) =>
        [
            .. Inputs.Lists(
                parsed.GetValue(_lists),
                Dates.Optional(parsed, _published),
                Quiet(parsed)
            ),
        ];
}
