using System.Globalization;

namespace Alongside.Domain.Tests;

/// <summary>The practice firm's people, as they stand in these tests.</summary>
static class Penhallow
{
    public static readonly PersonId Maya = Person(1);
    public static readonly PersonId Sam = Person(2);
    public static readonly PersonId Ros = Person(3);
    public static readonly PersonId Gwen = Person(4);
    public static readonly PersonId Priya = Person(5);

    /// <summary>A Tuesday.</summary>
    public static readonly DateOnly Tuesday = new(2026, 10, 20);

    public static readonly RecordHeader Header = new(new RecordId(Id(100)), Sam, Maya);

    public static readonly RecordId CheckIn = new(Id(101));

    public static Guid Id(int number) =>
        Guid.Parse($"0192a000-0000-7000-8000-{number.ToString("x12", CultureInfo.InvariantCulture)}");

    public static LineId Line(int number) => new(Id(number));

    public static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    public static Hand Hand(PersonId person, Part part, PersonId voice, DateOnly day, Guid fresh = default) =>
        new(person, part, voice, At(day), day, FirmRules.Default, fresh);

    static PersonId Person(int number) => new(Id(number));
}
