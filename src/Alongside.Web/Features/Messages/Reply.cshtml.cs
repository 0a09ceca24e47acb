using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Alongside.Web.Features.Messages;

/// <summary>What was answered from the mail.</summary>
public enum ReplyAnswer
{
    Yes = 1,
    OtherTime = 2,
    Companion = 3,
    AskHr = 4,
}

/// <summary>
/// An invitation answered from the mail, without signing in. Opening it changes nothing, because mail scanners open it first; its
/// buttons do. It shows who asks and when, and nothing of the plan.
/// </summary>
[AllowAnonymous]
public sealed class ReplyModel(Replying replying, Limits limits) : PageModel
{
    /// <summary>Somebody answers an invitation once or twice; a flood stops here.</summary>
    static readonly Allowance Answers = new("reply", 20, TimeSpan.FromHours(1));

    public sealed record OtherTimeForm([MaxLength(1000)] string? Times);

    public sealed record CompanionForm(
        [Required(ErrorMessage = "Write who will come with you."), MaxLength(200)] string? Companion
    );

    public sealed record AskForm([MaxLength(4000)] string? Question);

    Invited? invited;

    public SentInvitation? Sent => invited?.Sent;

    public long Version => invited!.Version;

    public string ManagerName => invited!.ManagerName;

    [BindProperty(SupportsGet = true)]
    public ReplyAnswer? Said { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (replying.Read(token) is not { } link)
            return NotFound();
        invited = await replying.FindAsync(link, writes: false, ct);
        if (invited is null)
            Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public Task<IActionResult> OnPostYesAsync(string token, CancellationToken ct) =>
        AnswerAsync(token, ReplyAnswer.Yes, (plan, hand) => plan.AcceptInvitation(hand), ct);

    public Task<IActionResult> OnPostOtherTimeAsync(string token, OtherTimeForm form, CancellationToken ct) =>
        AnswerAsync(token, ReplyAnswer.OtherTime, (plan, hand) => plan.AskOtherTime(hand, form.Times ?? ""), ct);

    public Task<IActionResult> OnPostCompanionAsync(string token, CompanionForm form, CancellationToken ct) =>
        AnswerAsync(token, ReplyAnswer.Companion, (plan, hand) => plan.BringCompanion(hand, form.Companion ?? ""), ct);

    public Task<IActionResult> OnPostAskAsync(string token, AskForm form, CancellationToken ct) =>
        AnswerAsync(token, ReplyAnswer.AskHr, (plan, hand) => plan.AskHr(hand, form.Question ?? ""), ct);

    async Task<IActionResult> AnswerAsync(
        string token,
        ReplyAnswer answer,
        Func<TaskPlan, Hand, Decision> move,
        CancellationToken ct
    )
    {
        if (replying.Read(token) is not { } link)
            return NotFound();
        if (await limits.TakeAsync(Answers, $"{link.Record}", ct) is not null)
            return StatusCode(StatusCodes.Status429TooManyRequests);
        if (ModelState.IsValid && await replying.AnswerAsync(link, move, Slips.Read(HttpContext), ct))
            return new SeeOther($"{HttpContext.Request.Path}?said={answer}");
        var again = await OnGetAsync(token, ct);
        if (Sent is not null)
            Response.StatusCode = ModelState.IsValid ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return again;
    }
}
