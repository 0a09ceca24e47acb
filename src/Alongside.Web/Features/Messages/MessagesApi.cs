using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Messages;

/// <summary>Something that reached the reader: what kind of thing waits, never what is in it.</summary>
public sealed record MessageShown(
    Guid Id,
    MessageKind Kind,
    DateTime At,
    string Subject,
    string Says,
    RecordId? Record,
    DateOnly? Day,
    TimeOnly? Time,
    MessageState State
);

/// <summary>When and of what the reader wants mail.</summary>
public sealed record WishesShown(
    TimeOnly From,
    TimeOnly Until,
    bool Together,
    IReadOnlyList<string> Kinds,
    bool HasCalendar
);

/// <summary>The calendar address: whoever holds it reads one’s talks. It is in this one answer and never again.</summary>
public sealed record CalendarAddress(string Location, string? Address);

/// <summary>What reached the reader, and how they want to be reached, over REST. Always one’s own.</summary>
static class MessagesApi
{
    const string Wishes = "/api/v1/messages/wishes";

    public static void MapMessages(this RouteGroupBuilder api)
    {
        var messages = api.MapGroup("/messages").WithTags("messages");
        messages
            .MapGet("/", ListAsync)
            .Produces<Paged<MessageShown>>()
            .WithSummary("What reached the reader, the latest first.");
        messages
            .MapGet("/wishes", ReadAsync)
            .Produces<WishesShown>()
            .WithSummary("When and of what the reader wants mail, and whether a calendar address is valid.");
        messages
            .MapPost("/wishes", WishAsync)
            .Takes<WishForm>()
            .Produces<Moved>()
            .WithSummary("Says when mail may come (from, until), whether together, and of which kinds.");
        messages
            .MapPost("/calendar", MakeAsync)
            .Produces<CalendarAddress>()
            .WithSummary("Makes an address for one’s calendar, in this one answer; the one before ends.");
        messages.MapPost("/calendar/end", EndAsync).Produces<Moved>().WithSummary("Ends the calendar address.");
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        FirmDb db,
        Names names,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part || !TryPlace(before, out var at, out var id))
            return Paging.Refuse();
        var me = http.Desk().Reader.Person;
        var read = await db
            .Messages.AsNoTracking()
            .Where(m => m.Person == me && (m.At < at || (m.At == at && m.Id.CompareTo(id) < 0)))
            .OrderByDescending(m => m.At)
            .ThenByDescending(m => m.Id)
            .Take(part.Take + 1)
            .ToListAsync(ct);
        await names.LoadAsync(read.Select(m => m.Other), ct);
        var cut = part.Cut(read, m => string.Create(CultureInfo.InvariantCulture, $"{m.At.Ticks}.{m.Id}"));
        return Results.Ok(new Paged<MessageShown>([.. cut.Items.Select(m => Shown(m, names))], cut.Next));
    }

    /// <summary>Where a page ended: at a message’s instant, and its id among those of the same instant.</summary>
    static bool TryPlace(string? before, out DateTime at, out Guid id)
    {
        (at, id) = (DateTime.MaxValue.ToUniversalTime().AddDays(-1), Guid.Empty);
        if (before is null)
            return true;
        if (
            before.Split('.') is not [var ticks, var text]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            || read > at.Ticks
            || !Guid.TryParseExact(text, "D", out id)
        )
            return false;
        at = new DateTime(read, DateTimeKind.Utc);
        return true;
    }

    static MessageShown Shown(MessageRow message, Names names) =>
        new(
            message.Id,
            message.Kind,
            message.At,
            Words.English.Plain(MessageWords.Subject(message), names.First),
            Words.English.Plain(MessageWords.Says(message), names.First),
            message.Record == default ? null : message.Record,
            message.Day,
            message.Time,
            message.State
        );

    static async Task<IResult> ReadAsync(HttpContext http, ReachBook reach, CancellationToken ct)
    {
        var desk = http.Desk();
        var kept = await reach.FindAsync(desk.Reader.Person, ct);
        var wishes = ReachRow.WishesOf(kept, desk.Firm.Rules);
        return Results.Ok(
            new WishesShown(
                wishes.Hours.From,
                wishes.Hours.Until,
                wishes.Hours.Together,
                [.. wishes.Kinds.Select(k => $"{k}")],
                kept is { Feed: not null }
            )
        );
    }

    static Task<IResult> WishAsync(HttpContext http, ReachBook reach, CancellationToken ct) =>
        Bodied.MoveAsync<WishForm>(
            http,
            (form, slip) => reach.WishAsync(http.Desk(), form.Read(), Wishes, slip, ct),
            ct
        );

    static Task<IResult> MakeAsync(HttpContext http, FeedAddresses feeds, Origin origin, CancellationToken ct) =>
        Bodied.AskAsync<Bare.Nothing>(
            http,
            async (_, slip) =>
            {
                var (outcome, path) = await feeds.MakeOpenAsync(http.Desk(), slip, Wishes, ct);
                return outcome is Outcome.Settled { Location: var place }
                    ? Results.Ok(
                        new CalendarAddress(
                            http.Request.PathBase + place,
                            path is null ? null : origin.For(http.Request) + path
                        )
                    )
                    : await Problems.AnswerAsync(http, outcome, ct);
            },
            ct
        );

    static Task<IResult> EndAsync(HttpContext http, FeedAddresses feeds, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => feeds.EndAsync(http.Desk(), slip, ct, Wishes), ct);
}
