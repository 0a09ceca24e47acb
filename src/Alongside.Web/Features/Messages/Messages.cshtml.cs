using System.Collections.Immutable;
using Alongside.Domain.Messages;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Messages;

/// <summary>
/// What reached the reader, whether or not a mail of it arrived. In a practice firm nothing is sent, so each is shown as the mail that
/// it would have been.
/// </summary>
[Authorize(Policies.Member)]
public sealed class MessagesModel(
    FirmDb db,
    ReachBook reach,
    FeedAddresses feeds,
    ReplyLinks replies,
    MailSettings settings,
    Origin origin
) : FirmPage
{
    const int Most = 50;

    public IReadOnlyList<MessageRow> Messages { get; private set; } = [];

    public MailWishes Wishes { get; private set; } = MailWishes.Usual;

    public bool IsSaved => HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey("saved");

    public bool HasFeed { get; private set; }

    /// <summary>The calendar address, on the one page that ever shows it.</summary>
    public string? NewFeed { get; private set; }

    Letters Letters { get; set; } = null!;

    public Letter LetterOf(MessageRow message) => Letters.Of([message], Desk.Now);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var me = Desk.Reader.Person;
        Messages = await db
            .Messages.AsNoTracking()
            .Where(m => m.Person == me)
            .OrderByDescending(m => m.At)
            .ThenByDescending(m => m.Id)
            .Take(Most)
            .ToListAsync(ct);
        var kept = await reach.FindAsync(me, ct);
        (Wishes, HasFeed) = (ReachRow.WishesOf(kept, Desk.Firm.Rules), kept is { Feed: not null });
        NewFeed = ShowOnce(kept);
        await Names.LoadAsync(Messages.Select(m => m.Other).Append(me), ct);
        var people = Messages
            .Select(m => m.Other)
            .Append(me)
            .Distinct()
            .ToImmutableDictionary(p => p, p => new Addressee(p, Names[p], ""));
        var links = origin.For(Request) is { } root ? $"{root}/{Desk.Firm.Slug}" : null;
        Letters = new Letters(Desk.Firm, people, replies, settings, links);
        return Page();
    }

    /// <summary>A new address ends the one before it.</summary>
    public async Task<IActionResult> OnPostFeedAsync(CancellationToken ct)
    {
        var (outcome, address) = await feeds.MakeAsync(Desk, Slip, ct);
        if (address is not null)
            Cookies.Write(HttpContext, Cookies.Feed, address, FeedAddresses.Shown);
        return await Answer(outcome, () => OnGetAsync(ct));
    }

    public async Task<IActionResult> OnPostEndFeedAsync(CancellationToken ct) =>
        await Answer(await feeds.EndAsync(Desk, Slip, ct), () => OnGetAsync(ct));

    public async Task<IActionResult> OnPostMailAsync(WishForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await Answer(
                await reach.WishAsync(Desk, form.Read(), "/messages?saved=mail#mail-h", Slip, ct),
                () => OnGetAsync(ct)
            )
            : await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);

    /// <summary>The address that was made by the post before this page, from a cookie that ends with being read.</summary>
    string? ShowOnce(ReachRow? kept)
    {
        if (Cookies.Read(Request, Cookies.Feed) is not { } address)
            return null;
        Cookies.Delete(HttpContext, Cookies.Feed);
        return feeds.Open(Desk, address, kept) is { } path ? origin.For(Request) + path : null;
    }
}
