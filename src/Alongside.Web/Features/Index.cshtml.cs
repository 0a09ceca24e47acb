using Alongside.Web.Features.SettingUp;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features;

/// <summary>A firm's door leads everyone to the page that is theirs to begin with.</summary>
[Authorize(Policies.Own)]
public sealed class IndexModel : FirmPage
{
    public IActionResult OnGet() => new SeeOther(Url.Content($"~{First}"));

    string First =>
        Desk.Reader switch
        {
            _ when Visitor.Of(User) is { Fresh: false } => "/my-plan",
            _ when Desk.Firm.IsSettingUp => SettingUpPage.NextOf(Desk),
            { Leads.IsEmpty: false } => "/today",
            { IsHr: true } => "/hr",
            { IsAdministrator: true } => "/administration",
            _ => "/my-plan",
        };
}
