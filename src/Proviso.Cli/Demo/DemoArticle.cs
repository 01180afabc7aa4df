using Proviso.Desk;
using Proviso.Law;
using Proviso.Lists;
using Proviso.Reading;
using Proviso.Rendering;

namespace Proviso.Cli.Demo;

/// <summary>The news of the day, read as of its date: whom it names, which license it quotes, which sums and places.</summary>
internal static class DemoArticle
{
    public static void Show(Lawbook book)
    {
        Terminal.Write([
            Line.Empty,
            Line.Of(
                "A news item of 2017-02-03 (our own words, examples/article-2017-02-03.txt). Whom and what does it name?",
                Tone.Strong
            ),
            Line.Empty,
        ]);
        var scan = ScannedDocument.Read(
            "article-2017-02-03.txt",
            DemoFiles.Text("article-2017-02-03.txt"),
            at: null,
            new ListBook([StarterEdition.Load()], PackDesignations.Acts(book)),
            book,
            MentionFinder.DefaultMin
        );
        Terminal.Write(ScanText.Write(scan));
    }
}
