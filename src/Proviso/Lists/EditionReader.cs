using Proviso.Lists.Au;
using Proviso.Lists.Ca;
using Proviso.Lists.Eu;
using Proviso.Lists.Ofac;
using Proviso.Lists.OpenSanctions;
using Proviso.Lists.Uk;
using Proviso.Lists.Un;
using Proviso.Lists.Us;
using Proviso.Lists.Xml;

namespace Proviso.Lists;

/// <summary>
/// Reads an edition in whatever form it is published. The form is told by the content of the files, never by
/// their names; gzip and zip come off first.
/// </summary>
public static class EditionReader
{
    private static readonly ImmutableArray<IListForm> Forms =
    [
        new OfacClassicForm(),
        new OfacEnhancedForm(),
        new OfacAdvancedForm(),
        new UnForm(),
        new SemaForm(),
        new OfsiForm(),
        new UkSanctionsForm(),
        new EuExportForm(),
        new EuWholeForm(),
        new EuCsvForm(),
        new DfatForm(),
        new CslForm(),
        new DplForm(),
        new SimpleCsvForm(),
        new FtmForm(),
        new OfacDelimitedForm(),
    ];

    /// <summary>The delimited form takes what no other form knows, and says what is wrong with it.</summary>
    private static IListForm Otherwise => Forms[^1];

    /// <param name="files">Of one edition.</param>
    /// <exception cref="InvalidInputException">Anything in any of the files is wrong; nothing has been taken.</exception>
    public static ListEdition Read(ImmutableArray<ListFile> files, ListHints hints)
    {
        var plain = PlainFiles.Of(files);
        var form =
            Forms.FirstOrDefault(form => plain.Any(file => form.Recognizes(file))) ?? Otherwise;
        if (form != Otherwise)
        {
            RefuseOthers(plain, form);
        }

        return form.Read(plain, hints);
    }

    /// <summary>A file that is left out would be missed by nobody: what does not belong is said.</summary>
    private static void RefuseOthers(ImmutableArray<ListFile> files, IListForm form)
    {
        var other = files.FirstOrDefault(file => !form.Recognizes(file) && !IsDescription(file));
        if (other is not null)
        {
            throw new InvalidInputException(
                new Diagnostic(
                    "PV0309",
                    new SourceSpan(other.Name, 1, 1),
                    $"this does not belong to {files.First(form.Recognizes).Name} ({form.Name})",
                    "give each edition by itself"
                )
            );
        }
    }

    // Archives may hold the schema beside the list.
    private static bool IsDescription(ListFile file) => XmlRoot.Of(file) == "schema";
}
