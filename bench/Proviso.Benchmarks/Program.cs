using Proviso.Benchmarks;
using Proviso.Benchmarks.Searching;

return args switch
{
    ["tables", var shared] => DerivedTables.Write(shared, Repository.Root()),
    ["accuracy", var bench, .. var rest] => Accuracy.Run(bench, rest),
    ["search", var shared, .. var rest] => SearchSpeed.Run(shared, rest),
    ["batch", var shared, var program, .. var rest] => ProgramBatch.Run(shared, program, rest),
    ["start", var shared, var program] => StartSpeed.Run(shared, program),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        usage: dotnet run -c Release --project bench/Proviso.Benchmarks -- MEASURE
          tables FOLDER                       writes data/names anew from the shared data folder
          accuracy FOLDER [--dump] [--queries N] [--seed N]  labelled pairs; recall and noise on a real edition
          search SHARED [--queries N] [--names N] [--seed N] [--alone] [--docs]  speed beside others, and identity with a full scan
          batch SHARED PROVISO.DLL [--seed N]  the whole program on invented customers: rows a second and core, memory
          start SHARED PROGRAM                process start to first answer; PROGRAM is Proviso.Start, published
        """
    );
    return 2;
}
