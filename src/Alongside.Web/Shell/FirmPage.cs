using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Shell;

/// <summary>
/// A page inside a firm. It finds the record through the reader, asks the process, and answers: a redirect when it is settled,
/// itself with the sentence when it is refused, and nothing at all to a stranger.
/// </summary>
public abstract class FirmPage : PageModel
{
    public Desk Desk => HttpContext.Features.GetRequired<Desk>();

    /// <summary>The names of everyone the page speaks of.</summary>
    public Names Names => HttpContext.RequestServices.GetRequiredService<Names>();

    /// <summary>What this post brings besides its words.</summary>
    protected Slip Slip => Slips.Read(HttpContext);

    /// <summary>The page with what was typed, and what is wrong beside it.</summary>
    protected static async Task<IActionResult> Again(Func<Task<IActionResult>> page, int status)
    {
        var result = await page();
        if (result is PageResult shown)
            shown.StatusCode = status;
        return result;
    }

    protected async Task<IActionResult> Answer(Outcome outcome, Func<Task<IActionResult>> page)
    {
        switch (outcome)
        {
            case Outcome.Settled settled:
                return new SeeOther(Url.Content($"~{settled.Location}"));
            case Outcome.Missing:
                return NotFound();
            case Outcome.Refused { Refusal: var refusal }:
                await SayAsync(refusal.Field ?? "", refusal.Says);
                return await Again(page, StatusCodes.Status409Conflict);
            default:
                FormState.SayChanged(HttpContext);
                await SayAsync("", StaleEdit);
                return await Again(page, StatusCodes.Status409Conflict);
        }
    }

    static readonly Sentence StaleEdit = Sentence.Say(
        "This page changed while you were writing. Here is what it says now; your words are still in the box."
    );

    /// <summary>The move's transaction is over, so what is said and shown next is read in a new one.</summary>
    async Task SayAsync(string field, Sentence sentence)
    {
        var ct = HttpContext.RequestAborted;
        await HttpContext
            .RequestServices.GetRequiredService<FirmTransaction>()
            .EnterAsync(Desk.Firm.Id, writes: false, ct);
        await Names.LoadAsync(sentence, ct);
        var words = HttpContext.RequestServices.GetRequiredService<Words>();
        ModelState.AddModelError(field, words.Plain(sentence, Names.First));
    }
}

/// <summary>Post, then redirect, then get.</summary>
public sealed class SeeOther(string location) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = location;
    }
}
