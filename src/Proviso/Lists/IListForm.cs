namespace Proviso.Lists;

/// <summary>One form in which an issuer publishes: it knows its own files and reads them.</summary>
internal interface IListForm
{
    /// <summary>"OFAC advanced xml", for <see cref="ListEdition.Form"/> and messages.</summary>
    string Name { get; }

    /// <summary>By content alone, and cheaply: the first bytes or the root element.</summary>
    /// <param name="file">Unpacked.</param>
    bool Recognizes(ListFile file);

    /// <param name="files">The unpacked files of one edition.</param>
    /// <exception cref="InvalidInputException">Anything in any of the files is wrong; nothing has been taken.</exception>
    ListEdition Read(ImmutableArray<ListFile> files, ListHints hints);
}
