namespace Proviso.Cli;

/// <summary>What <c>proviso</c> alone shows: the verbs that exist, one example each.</summary>
internal static class Verbs
{
    public static int Show()
    {
        Console.WriteLine(
            """
            proviso: sanctions law you can run

              demo       see it decide the fee to the FSB        proviso demo
              decide     may this transaction go through?        proviso decide examples/fsb-notification-fee.yaml
              explain    every step, paragraph and fact of it    proviso explain examples/fsb-notification-fee.yaml
              scan       whom and what does a text name?         proviso scan article.txt --lists sdn.csv
              law        read, test and list the law             proviso law show CYBER-GL1
              cap        how much is left, and who holds it  proviso cap show fsb-fees
              verify     is the record what was written?         proviso verify --store proviso.db
              log        checkpoint, proofs and leaves of it     proviso log checkpoint --store proviso.db
              schema     the shapes of files and answers         proviso schema vocabulary

            Exit codes: 0 permitted · 10 hits · 11 undetermined · 12 prohibited · 13 cap refused · 2 usage · 3 bad input · 5 no store · 20 mismatch.
            No legal advice: answers are as good as the law pack, which says of each line what was checked.
            """
        );
        return Exit.Nothing;
    }
}
