namespace Proviso.Lists.Eu;

/// <summary>The EU's codes that both of its xml forms have.</summary>
internal static class EuWords
{
    /// <summary>"?" is not known.</summary>
    public static string Gender(string code) =>
        code switch
        {
            "M" => "Male",
            "F" => "Female",
            _ => "",
        };
}
