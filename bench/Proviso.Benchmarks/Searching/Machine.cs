using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Proviso.Benchmarks.Searching;

/// <summary>What a figure was measured on.</summary>
internal static class Machine
{
    public static string Instructions =>
        Vector512.IsHardwareAccelerated ? "AVX-512"
        : Avx2.IsSupported ? "AVX2"
        : Vector128.IsHardwareAccelerated ? "vectors of 128 bits"
        : "no vectors";

    public static string Text =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"one thread, .NET {Environment.Version} ({(System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeCompiled ? "JIT" : "AOT")}), {Instructions}"
        );
}
