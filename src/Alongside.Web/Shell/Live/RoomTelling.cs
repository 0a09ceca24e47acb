using System.Globalization;
using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.Live;

/// <summary>What happens in rooms. Whoever missed something ends every stream, and its page asks again.</summary>
sealed class RoomTelling(Rooms rooms) : INeighbourNews
{
    public string Channel => "alongside_rooms";

    public void Begin(Action<string> tell) => rooms.Elsewhere = news => tell(Write(news));

    public void Miss() => rooms.EndAll();

    public void Hear(string said)
    {
        if (
            said.Split(' ') is [var what, var firm, var record, var person, var other, var version]
            && Enum.TryParse<RoomEvent>(what, out var happened)
            && FirmId.TryParse(firm, out var firmId)
            && RecordId.TryParse(record, out var recordId)
            && PersonId.TryParse(person, out var personId)
            && PersonId.TryParse(other, out var otherId)
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
            rooms.Hear(new(happened, firmId, recordId, personId) { Other = otherId, Version = number });
    }

    static string Write(RoomNews news) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)news.Event} {news.Firm} {news.Record} {news.Person} {news.Other} {news.Version}"
        );
}
