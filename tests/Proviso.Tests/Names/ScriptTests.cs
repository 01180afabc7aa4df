using Proviso.Names;

namespace Proviso.Tests.Names;

/// <summary>Names in their own script meet the Latin spellings that governments and papers give them.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData("محمد حسن رحمانی", "Mohammad Hasan Rahmani")]
    [InlineData("محمد حسن رحمانی", "MUHAMMED HASSAN RAHMANI")]
    [InlineData("أحمد حسين", "Ahmet Huseyin")]
    [InlineData("عبد الرحمن ياسين", "Abdul Rahman Yasin")]
    [InlineData("عبد الرحمن ياسين", "Abdurrahman Yasin")]
    [InlineData("عبد الرحمن ياسين", "ABD-AL-RAHMAN YASIN")]
    [InlineData("عبدالرحمن ياسين", "Abd ar-Rahman Yassine")]
    [InlineData("شمس الدين", "Shamsuddin")]
    [InlineData("صلاح الدين قاسمي", "Salah Eddine Gasmi")]
    [InlineData("علی رضا تنگسیری", "TANGSIRI, Ali Reza")]
    [InlineData("علی رضا تنگسیری", "Alireza Tangsiri")]
    [InlineData("عز الدين الحداد", "Izz al-Din al-Haddad")]
    [InlineData("ضیا الرحمان مدنی", "Zia-ur-Rahman Madani")]
    [InlineData("قاسم محمد مهدي الريمي", "QASIM MOHAMED MAHDI AL-RIMI")]
    [InlineData("صالح الشاعر", "Saleh Al Shaer")]
    [InlineData("عثمان الغامدي", "Osman al-Ghamdi")]
    [InlineData("ﺻﺍﻠﺡ ﻛﺍﻛﺭ", "Salih Kakar")]
    [InlineData("בנימין נתניהו", "Benjamin Netanyahu")]
    public void Meets_in_Latin_letters(string native, string latin)
    {
        Assert.True(Score(native, latin) >= 0.8m, Line(native, latin));
        Assert.Equal(Score(native, latin), Score(latin, native));
    }

    [Theory]
    [InlineData("حسن رحمانی", "Husayn Ramadani")]
    [InlineData("محمد سعيد", "Mahmud Sadid")]
    [InlineData("كمال جرمان", "Jamal Rahman")]
    [InlineData("ناصر", "Nur")]
    public void Another_name_of_like_consonants_is_not_met(string native, string latin) =>
        Assert.True(Score(native, latin) < 0.75m, Line(native, latin));

    [Theory]
    [InlineData("محمد بن سلمان", "مُحَمَّد بن سَلمان")]
    [InlineData("علي", "علی")]
    [InlineData("أحمد", "احمد")]
    public void Marks_and_forms_of_letters_make_no_other_name(string left, string right) =>
        Assert.Equal(1m, Score(left, right));

    [Fact]
    public void A_slip_in_Arabic_letters_is_forgiven_as_in_Latin_ones() =>
        Assert.InRange(Score("عبد الفتاح السيسي", "عبد الفتاح السسيي"), 0.8m, 0.99m);

    [Fact]
    public void The_waterfall_shows_the_letters_as_they_are_written()
    {
        var edge = NameMatcher.Score("رحمانی", "Rahmani").Edges.Single();
        Assert.Equal(("رحماني", "rahmani", "reading"), (edge.Query, edge.Listed, edge.Relation));
    }

    [Fact]
    public void An_index_of_both_scripts_finds_what_a_full_scan_finds()
    {
        ImmutableArray<string> names =
        [
            "محمد حسن رحمانی",
            "Mohammad Hasan Rahmani",
            "عبد الرحمن ياسين",
            "Abdul Rahman Yasin",
            "Abdurrahman Yassin",
            "Abd al-Rahman Yasin",
            "علی رضا تنگسیری",
            "علیرضا تنگسیری",
            "Ali Reza Tangsiri",
            "Alireza Tangsiri",
            "صلاح الدين قاسمي",
            "Salah Eddine Gasmi",
            "Salahuddin Qasimi",
            "الياس",
            "Elias",
            "الرشيد",
            "Al Rashid",
            "Elrashid",
            "بنك التجارة",
            "بنیامین نتنیاهو",
            "בנימין נתניהו",
            "Benjamin Netanyahu",
            "عبدالله",
            "Abdullah",
            "Abd Allah",
        ];
        var index = new NameIndex(names);
        var hits = 0;
        foreach (
            var query in names.Concat([
                "محمد رحمنی",
                "Rahmani",
                "Abdel Rahmen",
                "الرشید",
                "Alrashed",
            ])
        )
        {
            foreach (var min in new[] { 0.5m, 0.7m, 0.8m, 0.9m })
            {
                var scan = index.FullScan(query, min);
                Found.Equal(scan, index.Search(query, min));
                hits += scan.Length;
            }
        }

        Assert.True(hits > 200, $"{hits} hits are too few to show anything");
    }

    private static decimal Score(string left, string right) => NameMatcher.Score(left, right).Value;

    private static string Line(string left, string right) =>
        $"{left} | {right}: {NameMatcher.Score(left, right)}";
}
