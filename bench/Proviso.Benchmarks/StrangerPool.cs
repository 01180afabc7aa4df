namespace Proviso.Benchmarks;

/// <summary>Given and family names of many countries, for customers nobody lists.</summary>
internal static class StrangerPool
{
    private static readonly string[] GivenNames = Words(
        "james mary robert patricia michael linda carlos maria jose ana wei li fang min hiroshi yuki kenji sakura ivan olga sergei natalia piotr anna jan katarzyna ahmed fatima mohammed aisha omar layla hassan mehdi reza zahra john peter thomas laura sofia lucas emma noah olivia priya rahul amit sunita nguyen linh kofi ama chidi ngozi pierre camille luca giulia hans greta lars ingrid"
    );
    private static readonly string[] FamilyNames = Words(
        "smith johnson brown garcia martinez lopez wang zhang chen liu tanaka suzuki sato ivanova petrova kowalski nowak dvorak horvat popescu nagy hassan rahman khan ahmadi hosseini karimi rossi bianchi ferrari muller schmidt weber fischer larsen hansen nilsson virtanen dubois moreau laurent silva santos oliveira costa patel sharma singh gupta tran pham okafor mensah adeyemi mbeki wilson taylor anderson thompson robinson mitchell campbell stewart"
    );

    public static string Given(Draw random) => GivenNames[random.Below(GivenNames.Length)];

    public static string Family(Draw random) => FamilyNames[random.Below(FamilyNames.Length)];

    private static string[] Words(string text) => text.Split(' ');
}
