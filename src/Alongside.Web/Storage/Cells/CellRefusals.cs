using Alongside.Domain.Basics;
using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Storage.Cells;

/// <summary>Why a firm does not move. Nothing has changed where no words say otherwise.</summary>
static class CellRefusals
{
    public static BackupRefusedException NoFirm(string slug) =>
        No(BackupRefusals.Place, "There is no firm called “{firm}”.", ("firm", slug));

    public static BackupRefusedException Practice() =>
        No(BackupRefusals.Place, "The practice firm moves nowhere: each installation has its own.");

    public static BackupRefusedException NotOpen() =>
        No("cell-closed", "The firm is being set up or taken away. A firm moves once it is open.");

    public static BackupRefusedException NoCell() =>
        No(
            "cell-schema",
            "At the other end is no database, or one of another version. Bring both to the same version of Alongside first."
        );

    public static BackupRefusedException NoAddress() =>
        No(BackupRefusals.Place, "Write --at as people’s browsers see it, such as https://help.example/firm.");

    public static BackupRefusedException Taken(string slug) =>
        No(
            BackupRefusals.Place,
            "The other installation has a firm called “{firm}” already, or this one. Nothing was moved.",
            ("firm", slug)
        );

    public static BackupRefusedException Busy() =>
        No("cell-busy", "Somebody writes in the firm, and it takes long. Nothing was moved. Try again in a while.");

    public static BackupRefusedException Elsewhere() =>
        No(
            "cell-moved",
            "The firm has moved already, and not to where you name. There it lies whole; what is here is what it left."
        );

    public static BackupRefusedException NeverClosed() => No("cell-open", "The firm is not on its way anywhere.");

    public static BackupRefusedException OpenThere() =>
        No("cell-open", "The firm is open there, and people may have written. It stays there.");

    public static BackupRefusedException NameIt() =>
        No(
            BackupRefusals.Place,
            "The firm counts as moved. Name with --to where it went, so that it is seen whether it is open there."
        );

    public static BackupRefusedException NotMoved() =>
        No("cell-open", "The firm has not moved. What it has here is all there is of it.");

    public static BackupRefusedException Interrupted() =>
        No("cell-busy", "Somebody else opened or moved the firm meanwhile. Look how it stands, and run this again.");

    static BackupRefusedException No(string name, string english, params (string, object)[] values) =>
        new(Refusal.Of(name, english, values));
}
