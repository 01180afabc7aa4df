using Microsoft.Data.Sqlite;
using Proviso.Log;

namespace Proviso.Storage;

/// <summary>The first leaf: which store this is. Its id is drawn once and names the log in every checkpoint.</summary>
internal static class StoreIdentity
{
    public const string Kind = "store";

    public static byte[] Body(string id) =>
        CanonicalJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "proviso/store/1");
            json.WriteString("store", id);
            json.WriteEndObject();
        });

    public static string IdIn(ReadOnlyMemory<byte> body) =>
        LeafJson.Read(body, json => json.Text("store"));

    public static string OriginOf(string id) => $"proviso/{id}";

    /// <summary>"proviso/ID", read from the first leaf and from nowhere else.</summary>
    public static string Origin(SqliteConnection connection, string path)
    {
        try
        {
            return
                connection.Scalar(
                    "SELECT body FROM leaf_body WHERE tenant = $tenant AND idx = 0",
                    ("$tenant", SqliteStore.Tenant)
                )
                    is byte[] body
                ? OriginOf(IdIn(body))
                : throw StoreFaults.Damaged(path);
        }
        catch (FormatException e)
        {
            throw StoreFaults.Damaged(path, e);
        }
    }
}
