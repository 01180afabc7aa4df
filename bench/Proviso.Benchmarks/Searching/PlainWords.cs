using Proviso.Names;

namespace Proviso.Benchmarks.Searching;

/// <summary>A name as every engine here gets it: folded, the given name first, small letters, one space.</summary>
internal static class PlainWords
{
    public static string Of(string name) => NameFold.FullForms(name) is [.., var form] ? form : "";

    public static string[] Split(string name) =>
        Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
