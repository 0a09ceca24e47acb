using System.Collections.Immutable;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>
/// The one table of who may see and do what. Every route has a row here, or more than one where the answer depends on the record;
/// the build fails for a route without one.
/// </summary>
public static class Matrix
{
    static readonly Who[] Nobody = [];

    static readonly Who[] Anybody = Enum.GetValues<Who>();

    static readonly Who[] SignedIn = [.. Anybody.Except([Who.SignedOut])];

    static readonly Who[] Members = [.. SignedIn.Except([Who.Leaver])];

    static readonly Who[] Leaders = [Who.Manager, Who.SkipLevel, Who.FormerManager];

    static readonly Who[] Both = [Who.Employee, Who.Manager];

    static readonly Who[] WholeHr = [Who.Hr, Who.Adviser, Who.Opener];

    /// <summary>HR to the employee; an adviser of their team is, and one of another team finds nothing of them.</summary>
    static readonly Who[] Hr = [.. WholeHr, Who.TeamAdviser];

    /// <summary>HR to anybody at all: of what is about no one person by itself.</summary>
    static readonly Who[] AnyHr = [.. Hr, Who.OtherAdviser];

    /// <summary>HR finds a record of which the employee knows; what both share stays closed until a reason is given.</summary>
    static readonly Who[] HrToo = [.. Both, .. Hr];

    /// <summary>For the whole firm, which an adviser of some teams is not asked about.</summary>
    static readonly Who[] LookAfter = [.. WholeHr, Who.Administrator];

    const string Version = "/{id:guid}/copies/{version:long:min(1)}";
    const string OfPlan = "regex(^(worksheet|plan|notes|record)$)";
    const string OfCheckIn = "regex(^(record)$)";

    /// <summary>
    /// A new route needs a row: who finds it, who may do there what it is for (Nobody where it is only looked at), and about
    /// which record. A page of task plans is one line with <see cref="OfPlans"/>; a route over REST says what to send.
    /// </summary>
    public static readonly ImmutableArray<Row> Rows =
    [
        // outside firms
        Row("/", SignedIn, Nobody),
        Row("/account", SignedIn, SignedIn),
        Row("/clients", SignedIn, Nobody),
        Row("/account/app", SignedIn, SignedIn),
        Row("/account/passkeys", SignedIn, SignedIn),
        Row("/account/password", SignedIn, SignedIn),
        Row("/account/next-time", Nobody, Nobody), // for who came by a card; tried in SignIn
        Row("/sign-in", Anybody, Anybody),
        Row("/sign-in/card", Anybody, Anybody),
        Row("/sign-in/code", Anybody, Anybody),
        Row("/sign-in/firm", Anybody, Anybody),
        Row("/sign-in/firm/code", Anybody, Anybody),
        Row("/sign-in/firm/{slug}/back", Anybody, Nobody),
        Row("/sign-in/link", Anybody, Anybody),
        Row("/sign-in/passkey", Anybody, Anybody),
        Row("/sign-in/password", Anybody, Anybody),
        Row("/sign-in/practice", Anybody, Anybody),
        Row("/sign-in/second-step", Anybody, Anybody),
        Row("/sign-out", Anybody, Anybody),
        Row("/error/{status:int}", Anybody, Nobody),
        Row("/healthz", Anybody, Nobody),
        Row("/readyz", Anybody, Nobody),
        Row("/openapi/v1.json", Anybody, Nobody),
        Row("/api", Anybody, Nobody),
        Row("/api/{group}", Anybody, Nobody),
        Row("/set-up", Nobody, Anybody) with
        {
            IsByLink = true,
        }, // for whoever has the code, where there is no firm
        // of whoever runs the installation, who is nobody in any firm; what they may do is tried in Features/Operating
        Row("/operator", Nobody, Nobody) with
        {
            IsOfOperator = true,
        },
        Row("/operator/mail", Nobody, Nobody) with
        {
            IsOfOperator = true,
        },
        // by an address that was mailed or shown once; what it may do is tried in Features/Messages
        Row("/reply/{token:maxlength(600)}", Nobody, Anybody) with
        {
            IsByLink = true,
        },
        Row("/feed/{address:maxlength(100)}", Nobody, Nobody) with
        {
            IsByLink = true,
        },
        // everybody's own
        Row("/messages", Members, Members),
        Row("/accessibility", Members, Nobody),
        Row("/who-can-see-what", Members, Nobody),
        Row("/tokens", Members, Members),
        Row("/integrations", Members, [Who.Administrator]),
        Row("/webhooks", [Who.Administrator], [Who.Administrator]),
        Row("/my-plan", Members, Nobody),
        Row("/my-log", Members, [Who.Employee]),
        Row("/my-log/offline", Members, Nobody), // the same for everybody; its form has no token and is sent by the log's own
        Row("/manifest.webmanifest", Members, Nobody),
        Row("/promises", Members, Both),
        Row("/promises/{record}/{promise}/{due}/new-day", [Who.Manager], [Who.Manager], f => f.Of<TaskPlan>()),
        OfPractice("/practice/clock"),
        OfPractice("/practice/remove"),
        // what holds for everybody in the firm
        Row("/coach", [Who.Administrator], [Who.Administrator]),
        Row("/administration", [Who.Administrator], [Who.Administrator]),
        Row("/own-sign-in", [Who.Administrator], [Who.Administrator]),
        Row("/rules", [Who.Administrator], [Who.Administrator]),
        Row("/rules/changes", [Who.Administrator], Nobody),
        Row("/preview", [.. AnyHr, Who.Administrator], Nobody),
        Row("/export", LookAfter, [Who.Administrator]),
        Row("/export/{number:int:min(1)}/archive.zip", Nobody, Nobody), // who finds one that was made is tried in Features/Leaving
        Row("/removal", LookAfter, [Who.Administrator]),
        OfSettingUp("people"),
        OfSettingUp("rules"),
        OfSettingUp("readers"),
        OfSettingUp("open"),
        // asking HR
        Row("/ask", Members, Members),
        Row("/ask/{id:guid}", [Who.Employee, .. Hr], [Who.Employee, .. Hr], f => f.Of<Ask>()),
        Row("/hr", AnyHr, Nobody),
        Row("/hr/asked", AnyHr, Nobody),
        Row("/hr/write/{person:guid}", Hr, Hr),
        Row("/hr/opened", AnyHr, Nobody),
        Row("/administration/people", [Who.Administrator], Nobody),
        Row("/advisers", [Who.Administrator], [Who.Administrator]),
        Row("/advisers/{engagement:guid}/reach", [Who.Administrator], [Who.Administrator]),
        Row("/people/cards", LookAfter, [Who.Hr, Who.Opener, Who.Administrator]),
        Row("/people/cards/sheet", LookAfter, Nobody),
        // people
        Row("/today", Leaders, Nobody),
        Row("/people", Leaders, Nobody),
        Row("/search", Members, Nobody),
        Row("/people/{person:guid}", [Who.Manager], Nobody),
        Row("/people/import", [Who.Administrator], [Who.Administrator]),
        Row("/people/import/done", [Who.Administrator], Nobody),
        Row("/people/import/under-way", [Who.Administrator], Nobody),
        Row("/people/imports", [Who.Administrator], [Who.Administrator]),
        // check-ins
        Row("/check-ins/new", Leaders, [Who.Manager]),
        Row("/check-ins/{id:guid}", [Who.Manager], Nobody, f => [f.Noticed]),
        Row("/check-ins/{id:guid}", HrToo, [Who.Employee], f => [f.Held]),
        Row("/check-ins/{id:guid}", [Who.Employee, .. Hr], [Who.Employee], f => [f.Former]),
        Row("/check-ins/{id:guid}", Nobody, Nobody, f => f.Of<TaskPlan>()),
        Row("/check-ins/{id:guid}/ask", [Who.Manager], [Who.Manager], f => [f.Noticed]),
        Row("/check-ins/{id:guid}/ask", [Who.Manager], Nobody, f => [f.Held]),
        Row("/check-ins/{id:guid}/ask", Nobody, Nobody, f => [f.Former]),
        Row("/check-ins/{id:guid}/talk", [Who.Manager], Nobody, f => [f.Noticed]),
        Row("/check-ins/{id:guid}/talk", [Who.Manager], [Who.Manager], f => [f.Held]),
        Row("/check-ins/{id:guid}/talk", Nobody, Nobody, f => [f.Former]),
        Row("/check-ins/{id:guid}/help", Both, Both, f => [f.Held]),
        Row("/check-ins/{id:guid}/help", [Who.Employee], Nobody, f => [f.Former]),
        // the manager prepares and leads
        Row("/task-plans/new/{checkIn:guid}", [Who.Manager], [Who.Manager], f => [f.Held]),
        Row("/task-plans/new/{checkIn:guid}", Nobody, Nobody, f => [f.Former]),
        OfPlans("prepare", [Who.Manager], Nobody),
        OfPlans("prepare/average", [Who.Manager]),
        OfPlans("prepare/discard", [Who.Manager]),
        OfPlans("prepare/measure", [Who.Manager]),
        OfPlans("prepare/notes", [Who.Manager]),
        OfPlans("prepare/task", [Who.Manager]),
        OfPlans("prepare/time", [Who.Manager]),
        OfPlans("prepare/{thought:regex(^(own-part|offer|challenges)$)}", [Who.Manager]),
        OfPlans("invite", [Who.Manager]),
        OfPlans("invite/sent", [Who.Manager], Nobody),
        OfPlans("reopen", [Who.Manager]),
        OfPlans("serious", [Who.Manager, .. Hr]),
        OfPlans("stop", [Who.Manager, .. Hr]),
        OfPlans("corrections/{correction:guid}", [Who.Manager]),
        // the employee's own
        OfPlans("correct", [Who.Employee]) with
        {
            Query = "?line={note}",
        },
        OfPlans("invitation/asked", [Who.Employee], Nobody),
        OfPlans("invitation/{answer:regex(^(other-time|companion|ask)$)}", [Who.Employee]),
        OfPlans("my-thoughts", [Who.Employee]),
        OfPlans("not-this-way", Both, [Who.Employee]), // the manager reads there that it was said
        // both
        OfPlans("", HrToo, Both), // HR is led to the record
        OfPlans("absence", Both),
        OfPlans("agreed", Both),
        OfPlans("barriers", Both),
        OfPlans("close", Both),
        OfPlans("follow-up", Both),
        OfPlans("invitation", Both),
        OfPlans("live", Both, Nobody), // says that the plan moved on, never what was said
        OfPlans("log", Both), // the employee is led to their own
        OfPlans("meeting", Both),
        OfPlans("next-step", Both),
        OfPlans("notice", Both),
        OfPlans("outcome", Both),
        OfPlans("postpone", Both),
        OfPlans("read-back", Both),
        OfPlans("readings", Both),
        OfPlans("time", HrToo, Both), // HR is led to the record
        OfPlans("worksheet", Both),
        OfPlans("worksheet/{step:int:range(1,7)}", Both),
        OfPlans("worksheet/paper", Both, Nobody),
        OfPlans("worksheet/pocket/{step:int:range(1,7)}", [Who.Manager], Nobody),
        OfPlans("worksheet/one-screen/{step:int:range(1,7)}", Both), // the employee is led to their own screen
        // what a person takes away: HR is led to where a reason is given, and the folder is the employee's alone
        .. Copies("", "task-plans", $"{{copy:{OfPlan}}}", f => f.Of<TaskPlan>()),
        .. Copies("", "check-ins", $"{{copy:{OfCheckIn}}}", f => [f.Held]),
        Row($"/task-plans{Version}/{{copy:{OfPlan}}}", HrToo, Nobody, f => f.Of<TaskPlan>()),
        Row($"/check-ins{Version}/{{copy:{OfCheckIn}}}", HrToo, Nobody, f => [f.Held]),
        // HR finds the record and opens it with a reason
        OfPlans("hand-over", [.. Both, Who.Opener], [Who.Manager, Who.Opener]),
        OfPlans("record", HrToo),
        OfPlans("tighter", Hr),
        // the same over REST
        .. Copies("/api/v1", "task-plans", $"{{copy:{OfPlan}}}", f => f.Of<TaskPlan>()),
        .. Copies("/api/v1", "check-ins", $"{{copy:{OfCheckIn}}}", f => [f.Held]),
        Row($"/api/v1/task-plans{Version}/{{copy:{OfPlan}}}.html", HrToo, Nobody, f => f.Of<TaskPlan>()),
        Row($"/api/v1/check-ins{Version}/{{copy:{OfCheckIn}}}.html", HrToo, Nobody, f => [f.Held]),
        OfPractice("/api/v1/practice/clock"),
        Row("/api/v1/check-ins/", Members, [Who.Manager]) with
        {
            Body = """{"employee":"{employee}","observation":"words","seenOn":"2026-11-09"}""",
        },
        Row("/api/v1/check-ins/{id:guid}", [Who.Manager], Nobody, f => [f.Noticed]),
        Row("/api/v1/check-ins/{id:guid}", HrToo, Nobody, f => [f.Held]),
        Row("/api/v1/check-ins/{id:guid}", [Who.Employee, .. Hr], Nobody, f => [f.Former]),
        Row("/api/v1/check-ins/{id:guid}", Nobody, Nobody, f => [.. f.Of<TaskPlan>(), .. f.Of<Ask>()]),
        Row("/api/v1/check-ins/{id:guid}/{move}", [Who.Manager], [Who.Manager], f => [f.Noticed]) with
        {
            Move = "ask",
            Body = """{"answer":"declined","askedOn":"2026-11-09"}""",
        },
        Row("/api/v1/check-ins/{id:guid}/{move}", HrToo, [Who.Employee], f => [f.Held]) with
        {
            Move = "remember-differently",
            Body = """{"words":"words"}""",
        },
        Row("/api/v1/task-plans/", Members, [Who.Manager]) with
        {
            Body = """{"checkIn":"{held}","opening":{"task":"words","formalMatterOpen":false,"goodFaith":true}}""",
        },
        Row("/api/v1/task-plans/{id:guid}", HrToo, Nobody, f => f.Of<TaskPlan>()),
        Row("/api/v1/task-plans/{id:guid}", Nobody, Nobody, f => [f.Held, .. f.Of<Ask>()]),
        Row("/api/v1/task-plans/{id:guid}/{move}", HrToo, HrToo, f => f.Of<TaskPlan>()) with
        {
            Move = "write-note",
            Body = """{"topic":"anything","words":"words"}""",
        },
        Row("/api/v1/task-plans/{id:guid}/reads", [Who.Employee], Nobody, f => f.Of<TaskPlan>()),
        Row("/api/v1/task-plans/{id:guid}/log", HrToo, [Who.Employee], f => f.Of<TaskPlan>()) with
        {
            Body = """{"entry":{"kind":"helped","words":"words","on":"2026-11-09"},"reach":"readsAlong"}""",
        },
        Row("/api/v1/task-plans/{id:guid}/log/{line:guid}", Nobody, [Who.Employee], f => f.Of<TaskPlan>()),
        Row("/api/v1/roles/", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"person":"{employee}","role":"auditor","held":true}""",
        },
        Row("/api/v1/tokens/", Members, Nobody),
        Row("/api/v1/tokens/{id:guid}/end", Members, Members), // of one’s own; tried in Features/Integrations
        Row("/api/v1/integrations/", Members, [Who.Administrator]) with
        {
            Body = """{"name":"words","scopes":["peopleRead"]}""",
        },
        Row("/api/v1/integrations/{id:guid}/end", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/webhooks/", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"address":"https://words.example","kinds":["promise.done"]}""",
        },
        Row("/api/v1/webhooks/{id:guid}/renew", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/webhooks/{id:guid}/try", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/webhooks/{id:guid}/end", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/webhooks/deliveries", [Who.Administrator], Nobody),
        Row("/api/v1/webhooks/deliveries/{id:guid}/again", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/staff/", [Who.Administrator], Nobody),
        Row("/api/v1/staff/import", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"lines":"Name\nwords"}""",
        },
        Row("/api/v1/dates", Nobody, Nobody), // for programs alone; tried in Features/Integrations
        Row("/api/v1/own-sign-in/", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"issuer":"https://127.0.0.1","clientId":"words","secret":"words","domains":"a.example"}""",
        },
        Row("/api/v1/own-sign-in/try", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/own-sign-in/alone", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"alone":false}""",
        },
        Row("/api/v1/own-sign-in/forget", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"person":"{employee}"}""",
        },
        Row("/api/v1/own-sign-in/remove", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/rules/", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/coach", Members, Members) with
        {
            Body = """{"field":"concern","text":"words"}""",
        },
        Row("/api/v1/advisers/", [Who.Administrator], [Who.Administrator]) with
        {
            Body =
                """{"name":"words","address":"a@b.example","scope":"words","from":"2026-11-10","lastDay":"2026-12-10"}""",
        },
        Row("/api/v1/advisers/{engagement:guid}/reach", [Who.Administrator], [Who.Administrator]) with
        {
            Body = $$"""{"reach":"teams","teams":["{{TestFirm.Team}}"]}""",
        },
        Row("/api/v1/advisers/{engagement:guid}/end", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/hr/openings", AnyHr, Nobody),
        Row("/api/v1/cards/", LookAfter, [Who.Hr, Who.Opener, Who.Administrator]) with
        {
            Body = """{"people":["{employee}"]}""",
        },
        Row("/api/v1/cards/{person:guid}/end", LookAfter, [Who.Hr, Who.Opener, Who.Administrator]),
        Row("/api/v1/removals/", Members, [Who.Administrator]) with
        {
            Body = """{"reason":"words"}""",
        },
        Row("/api/v1/removals/{number:int:min(1)}/agree", LookAfter, [Who.Hr, Who.Opener]),
        Row("/api/v1/removals/{number:int:min(1)}/refuse", LookAfter, [Who.Hr, Who.Opener]),
        Row("/api/v1/removals/{number:int:min(1)}/withdraw", LookAfter, [Who.Administrator]),
        Row("/api/v1/removals/{number:int:min(1)}/call-off", LookAfter, [Who.Hr, Who.Administrator]),
        Row("/api/v1/exports/", Members, [Who.Administrator]) with
        {
            Body = """{"reason":"words"}""",
        },
        Row("/api/v1/exports/{number:int:min(1)}/agree", LookAfter, [Who.Hr, Who.Opener]),
        Row("/api/v1/exports/{number:int:min(1)}/refuse", LookAfter, [Who.Hr, Who.Opener]),
        Row("/api/v1/exports/{number:int:min(1)}/withdraw", LookAfter, [Who.Administrator]),
        Row("/api/v1/exports/{number:int:min(1)}/take", LookAfter, [Who.Administrator]),
        Row("/api/v1/exports/{number:int:min(1)}/archive.zip", Nobody, Nobody),
        Row("/api/v1/today", Leaders, Nobody),
        Row("/api/v1/people/", Leaders, Nobody),
        Row("/api/v1/people/{person:guid}", [Who.Manager], Nobody),
        Row("/api/v1/search", Members, Nobody),
        Row("/api/v1/people/everybody", [Who.Administrator], Nobody),
        Row("/api/v1/people/imports/look", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"lines":"Name,E-mail\nAnn Ex,ann@a.example"}""",
        },
        Row("/api/v1/people/imports/columns", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"lines":"Name,Team\nAnn Ex,A","columns":["name","team"]}""",
        },
        Row("/api/v1/people/imports/", [Who.Administrator], [Who.Administrator]) with
        {
            Body = """{"lines":"Name\nAnn Ex","seen":"nothing","from":"2026-11-10"}""",
        },
        Row("/api/v1/people/imports/under-way/{import:guid}", Nobody, Nobody), // there is none
        Row("/api/v1/people/imports/{number:int:min(1)}/undo", [Who.Administrator], [Who.Administrator]),
        Row("/api/v1/who-can-see-what", Members, Nobody),
        Row("/api/v1/messages/", Members, Nobody),
        Row("/api/v1/messages/wishes", Members, Members) with
        {
            Body = """{"from":"08:00:00","until":"18:00:00","together":true}""",
        },
        Row("/api/v1/messages/calendar", Members, Members),
        Row("/api/v1/messages/calendar/end", Members, Members),
        Row("/api/v1/devices/", Members, Nobody),
        OfOwnSessions("/api/v1/devices/{session:guid}/end"),
        OfOwnSessions("/api/v1/devices/end-others"),
        Row("/api/v1/asks/", Members, Members) with
        {
            Body = """{"words":"words"}""",
        },
        Row("/api/v1/asks/{id:guid}", [Who.Employee, .. Hr], Nobody, f => f.Of<Ask>()),
        Row("/api/v1/asks/{id:guid}", Nobody, Nobody, f => [f.Held, .. f.Of<TaskPlan>()]),
        Row("/api/v1/asks/{id:guid}/{move}", [Who.Employee, .. Hr], [Who.Employee], f => f.Of<Ask>()) with
        {
            Move = "write",
            Body = """{"words":"words"}""",
        },
        Row("/api/v1/hr/plans", AnyHr, Nobody),
        Row("/api/v1/hr/help", AnyHr, Nobody),
        Row("/api/v1/hr/write/{person:guid}", Hr, Hr) with
        {
            Body = """{"words":"words"}""",
        },
        Row("/api/v1/rules/changes", [Who.Administrator], Nobody),
        Row("/api/v1/coach/choices/", [Who.Administrator], Nobody),
        .. Choices("phrases", """{"phrase":"words","kind":"never"}"""),
        .. Choices("phrases/remove", """{"phrase":"words"}"""),
        .. Choices("categories", """{"category":"threat","loudness":"Hint"}"""),
        Row("/api/v1/set-up/", Nobody, Nobody) with
        {
            IsOfSettingUp = true,
        },
        Row("/api/v1/set-up/open", Nobody, Nobody) with
        {
            IsOfSettingUp = true,
        },
        OfPractice("/api/v1/practice/remove"),
        Row("/api/v1/promises/", Members, Nobody),
        Row("/api/v1/promises/{id:guid}/{move}", HrToo, [Who.Manager], f => f.Of<TaskPlan>()) with
        {
            Move = "say-done",
            Body = """{"due":"{due}"}""",
        },
    ];

    /// <summary>Nobody finds it in a firm that is open; who does before is asked in Features/SettingUp.</summary>
    static Row OfSettingUp(string step) => Row($"/set-up/{step}", Nobody, Nobody) with { IsOfSettingUp = true };

    /// <summary>Nobody finds it in another firm; who does in a practice firm is asked there.</summary>
    static Row OfPractice(string route) => Row(route, Nobody, Nobody) with { IsOfPractice = true };

    /// <summary>What would end the sessions that the tests sit at; who may is tried in Rest.</summary>
    static Row OfOwnSessions(string route) => Row(route, Members, Nobody) with { IsOfOwnSessions = true };

    /// <summary>A choice for the coach, and its trial.</summary>
    static IEnumerable<Row> Choices(string what, string body) =>
        from route in new[] { what, $"{what}/try" }
        select Row($"/api/v1/coach/choices/{route}", [Who.Administrator], [Who.Administrator]) with
        {
            Body = body,
        };

    /// <summary>The copies of a record, one of them as a PDF, and the folder.</summary>
    static IEnumerable<Row> Copies(
        string under,
        string noun,
        string copy,
        Func<FirmOfCanaries, IEnumerable<RecordId>> about
    ) =>
        [
            Row($"{under}/{noun}/{{id:guid}}/copies", HrToo, Nobody, about),
            Row($"{under}/{noun}{Version}/{copy}.pdf", HrToo, Nobody, about),
            Row($"{under}/{noun}{Version}/record.zip", [Who.Employee], Nobody, about),
        ];

    static Row OfPlans(string page, Who[] reads, Who[]? moves = null) =>
        Row($"/task-plans/{{id:guid}}/{page}".TrimEnd('/'), reads, moves ?? reads, f => f.Of<TaskPlan>());

    static Row Row(string route, Who[] reads, Who[] moves, Func<FirmOfCanaries, IEnumerable<RecordId>>? about = null) =>
        new(route, [.. reads], [.. moves], about ?? (firm => [firm.Held]));
}
