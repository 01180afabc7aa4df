namespace Proviso.Cli;

/// <summary>What <c>proviso</c> alone shows: the verbs that exist, one example each.</summary>
internal static class Verbs
{
    public static int Show()
    {
        Console.WriteLine(
            """
            proviso: sanctions law you can run

              demo       see it whole, from the article to the proof   proviso demo
              screen     who on the lists may this be?                 proviso screen "Federal Security Service"
              scan       whom and what does a text name?               proviso scan article.txt --lists sdn.csv
              decide     may this transaction go through?              proviso decide examples/fsb-notification-fee.yaml
              explain    every step, paragraph and fact of it          proviso explain examples/fsb-notification-fee.yaml
              verify     is the record what was written?               proviso verify --store proviso.db
              lists      keep editions, compare two                    proviso lists add sdn.csv --published 2018-12-31
              law        read, test and list the law                   proviso law show CYBER-GL1
              cap        how much is left, and who holds it            proviso cap show fsb-fees
              log        checkpoint, proofs and leaves of the record   proviso log checkpoint --store proviso.db
              schema     the shapes of files and answers               proviso schema vocabulary

            Exit codes: 0 nothing needs you · 10 hits · 11 undetermined · 12 prohibited · 13 cap refused or breached
                        1 bug · 2 usage · 3 bad input · 4 list too old · 5 no store · 20 mismatch · 21 law tests failed
            No legal advice: answers are as good as the law pack, which says of each line what was checked.
            """
        );
        return Exit.Nothing;
    }
}
