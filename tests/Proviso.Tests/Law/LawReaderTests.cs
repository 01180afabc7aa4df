using NodaTime;
using Proviso.Law;
using Proviso.Law.Text;

namespace Proviso.Tests.Law;

public sealed class LawReaderTests
{
    [Fact]
    public void The_corpus_is_read_whole()
    {
        var book = Corpus.Book;
        Assert.Equal("corpus-2026.06", book.Pack);
        Assert.Equal(10, book.Instruments.Length);
    }
}
