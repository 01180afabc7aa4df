namespace Proviso.Tests.Oracle;

public enum Verdict
{
    Permitted,
    Prohibited,
    Undetermined,
}
