namespace Alongside.Domain.Messages;

/// <summary>From when until when mail may reach somebody on the firm’s working days, in its zone. All other hours are quiet.</summary>
/// <param name="Together">All that a day brings comes as one, when these hours begin.</param>
public sealed record MailHours(TimeOnly From, TimeOnly Until, bool Together = false)
{
    public static readonly MailHours Usual = new(new(8, 0), new(18, 0));

    static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>At least an hour of one day, so that what waits can leave in it.</summary>
    public bool AreLongEnough => Until.ToTimeSpan() - From.ToTimeSpan() >= Shortest;

    /// <summary>The part of them that lies between two times; none where that is nothing.</summary>
    public MailHours? Between(TimeOnly from, TimeOnly until)
    {
        var part = this with { From = from > From ? from : From, Until = until < Until ? until : Until };
        return part.From < part.Until ? part : null;
    }

    /// <summary>When on that day something may leave that waits since <paramref name="now"/>; null when its time has passed.</summary>
    public DateTime? Next(DateOnly day, DateTime now) =>
        (day.ToDateTime(From), day.ToDateTime(Until)) switch
        {
            var (from, _) when from >= now => from,
            var (_, until) when until > now && !Together => now,
            _ => null,
        };
}
