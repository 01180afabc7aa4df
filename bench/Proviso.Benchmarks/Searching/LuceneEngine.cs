using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>
/// Lucene.Net in memory: a fuzzy query for each word, any of them, as many edits as its automata know for the word's length;
/// the best hundred scored again by our rule.
/// </summary>
internal sealed class LuceneEngine : IEngine, IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "name";
    private const string Place = "place";
    private const int Best = 100;
    private const decimal Least = 0.80m;

    private readonly RAMDirectory _folder = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly TokenizedName[] _names;
    private readonly int[] _places;

    public LuceneEngine(ImmutableArray<string> names)
    {
        _names = [.. names.Select(TokenizedName.Of)];
        using var analyzer = new WhitespaceAnalyzer(Version);
        using (var writer = new IndexWriter(_folder, new IndexWriterConfig(Version, analyzer)))
        {
            for (var i = 0; i < names.Length; i++)
            {
                writer.AddDocument([
                    new TextField(
                        Field,
                        PlainWords.Of(names[i]),
                        Lucene.Net.Documents.Field.Store.NO
                    ),
                    new StoredField(Place, i),
                ]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_folder);
        _searcher = new IndexSearcher(_reader);
        _places =
        [
            .. Enumerable
                .Range(0, _reader.MaxDoc)
                .Select(doc => _reader.Document(doc).GetField(Place).GetInt32Value() ?? -1),
        ];
    }

    public string Name => "Lucene.Net 4.8.0-beta00017, fuzzy + rescoring";

    public string Job => "of its best 100 those at 0.80 of our score";

    public IReadOnlyList<int> Find(string query)
    {
        var any = new BooleanQuery();
        foreach (var word in PlainWords.Split(query))
        {
            any.Add(new FuzzyQuery(new Term(Field, word), Edits(word.Length), 0), Occur.SHOULD);
        }

        var name = TokenizedName.Of(query);
        var found = new List<int>();
        foreach (var hit in _searcher.Search(any, Best).ScoreDocs)
        {
            var place = _places[hit.Doc];
            if (NameMatcher.Score(name, _names[place]).Value >= Least)
            {
                found.Add(place);
            }
        }

        return found;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _folder.Dispose();
    }

    // As Elasticsearch's AUTO.
    private static int Edits(int length) =>
        length switch
        {
            < 3 => 0,
            < 6 => 1,
            _ => 2,
        };
}
