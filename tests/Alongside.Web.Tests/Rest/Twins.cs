using System.Collections.Immutable;

namespace Alongside.Web.Tests.Rest;

/// <summary>The routes under /api/v1 that do the same as a handler of a page; or, where there is none, why not.</summary>
public sealed record Twin(ImmutableArray<string> Routes, string Reason);

/// <summary>The one table of what pages do and where the same is done over REST. A new handler needs a line.</summary>
public static class Twins
{
    /// <summary>“=” names the routes that do the same, “-” says why there is none. What one screen writes for the employee takes ?voice=employee.</summary>
    const string Table = """
        GET /sign-in - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/card - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/card - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/code - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/code - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/code again - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/firm - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/firm - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/firm/{slug}/back - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/firm/code - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/firm/code - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/link - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/link - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/passkey - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/passkey - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/password - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/password - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/practice - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/practice - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-in/second-step - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-in/second-step - Signing in is done by a person at a browser; a program brings a token.
        GET /sign-out - Signing in is done by a person at a browser; a program brings a token.
        POST /sign-out - Signing in is done by a person at a browser; a program brings a token.
        GET /account/next-time - Signing in is done by a person at a browser; a program brings a token.
        GET /account/app - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        POST /account/app - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        POST /account/app codes - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        POST /account/app remove - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        GET /account/passkeys - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        POST /account/passkeys - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        POST /account/passkeys remove - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        GET /account/password - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        POST /account/password - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        POST /account/password remove - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        GET /account = GET /devices
        POST /account end = POST /devices/{session}/end
        POST /account others = POST /devices/end-others
        POST /account own - It is said of the browser that one sits at, and changes its cookie.
        POST /account shared - It is said of the browser that one sits at, and changes its cookie.
        GET /clients - It lies outside every firm; each firm says what waits at its own address, to its own token.
        GET /error/{status:int} - It is shown in place of other answers; REST has problem details.
        GET /operator - It lies outside every firm and is of the machine, which has the command line.
        POST /operator again - It lies outside every firm and is of the machine, which has the command line.
        GET /operator/mail - It lies outside every firm and is of the machine, which has the command line.
        POST /operator/mail - It lies outside every firm and is of the machine, which has the command line.
        POST /operator/mail test - It lies outside every firm and is of the machine, which has the command line.
        POST /operator/mail stop - It lies outside every firm and is of the machine, which has the command line.
        GET /set-up - There is no firm yet, and so nobody whose program could ask; the command line has “firm create”.
        POST /set-up - There is no firm yet, and so nobody whose program could ask; the command line has “firm create”.
        GET /feed/{address:maxlength(100)} - It is for calendars already, and no page.
        GET /reply/{token:maxlength(600)} - It is the page of a link in a mail; its answers are moves of the plan for whoever signs in.
        POST /reply/{token:maxlength(600)} yes = POST /task-plans/{id}/accept-invitation
        POST /reply/{token:maxlength(600)} othertime = POST /task-plans/{id}/ask-other-time
        POST /reply/{token:maxlength(600)} companion = POST /task-plans/{id}/bring-companion
        POST /reply/{token:maxlength(600)} ask = POST /task-plans/{id}/ask-hr
        GET /api - It tells of REST itself, which /openapi/v1.json tells to programs.
        GET /api/{group} - It tells of REST itself, which /openapi/v1.json tells to programs.
        GET /accessibility - It is a text, the same for everybody, with nothing of any firm.
        GET /preview - It shows the pages of a plan that is made up, to be looked at.
        GET /my-log/offline - It is what a browser keeps for when there is no connection, and holds nothing.
        GET /today = GET /today
        GET /integrations = GET /integrations
        POST /integrations = POST /integrations
        POST /integrations end = POST /integrations/{id}/end
        GET /tokens = GET /tokens
        POST /tokens - How somebody signs in is changed by their own hand alone: a token that leaked must not make itself another way in.
        POST /tokens end = POST /tokens/{id}/end
        POST /account token = POST /tokens/{id}/end
        GET /webhooks = GET /webhooks; GET /webhooks/deliveries
        POST /webhooks = POST /webhooks
        POST /webhooks renew = POST /webhooks/{id}/renew
        POST /webhooks try = POST /webhooks/{id}/try
        POST /webhooks end = POST /webhooks/{id}/end
        POST /webhooks again = POST /webhooks/deliveries/{id}/again
        GET /people = GET /people
        GET /search = GET /search
        GET /people/{person:guid} = GET /people/{person}
        GET /who-can-see-what = GET /who-can-see-what; GET /exports; GET /removals
        GET /messages = GET /messages; GET /messages/wishes
        POST /messages mail = POST /messages/wishes
        POST /messages feed = POST /messages/calendar
        POST /messages endfeed = POST /messages/calendar/end
        GET /my-plan = GET /task-plans; GET /task-plans/{id}; GET /check-ins; GET /task-plans/{id}/reads
        GET /my-log = GET /task-plans/{id}/log
        POST /my-log save = POST /task-plans/{id}/log
        POST /my-log undo = DELETE /task-plans/{id}/log/{line}
        POST /my-log share = POST /task-plans/{id}/share-log-line
        POST /my-log bring = POST /task-plans/{id}/bring-log
        GET /promises = GET /promises
        POST /promises done = POST /promises/{id}/say-done
        POST /promises there = POST /promises/{id}/confirm-there
        POST /promises notthere = POST /promises/{id}/say-not-there
        POST /promises acceptday = POST /promises/{id}/accept-new-day
        POST /promises keepday = POST /promises/{id}/decline-new-day
        GET /promises/{record}/{promise}/{due}/new-day = GET /promises
        POST /promises/{record}/{promise}/{due}/new-day = POST /promises/{id}/offer-new-day
        GET /practice/clock = POST /practice/clock
        POST /practice/clock = POST /practice/clock
        GET /practice/remove = POST /practice/remove
        POST /practice/remove = POST /practice/remove
        GET /ask = GET /asks; GET /asks/{id}
        POST /ask = POST /asks
        GET /ask/{id:guid} = GET /asks/{id}
        POST /ask/{id:guid} = POST /asks/{id}/write; POST /asks/{id}/answer
        GET /hr = GET /hr/plans; GET /hr/help
        GET /hr/asked = GET /asks; GET /asks/{id}
        GET /hr/write/{person:guid} = POST /hr/write/{person}
        POST /hr/write/{person:guid} = POST /hr/write/{person}
        GET /hr/opened = GET /hr/openings
        GET /administration = GET /roles; GET /set-up
        POST /administration give = POST /roles
        POST /administration end = POST /roles
        GET /administration/people = GET /people/everybody
        GET /advisers = GET /advisers
        POST /advisers = POST /advisers
        POST /advisers end = POST /advisers/{engagement}/end
        GET /advisers/{engagement:guid}/reach = GET /advisers
        POST /advisers/{engagement:guid}/reach = POST /advisers/{engagement}/reach
        GET /people/cards = GET /cards
        POST /people/cards = POST /cards
        POST /people/cards end = POST /cards/{person}/end
        GET /people/cards/sheet = POST /cards
        GET /coach = GET /coach/choices
        POST /coach phrase = POST /coach/choices/phrases; POST /coach/choices/phrases/try
        POST /coach without = POST /coach/choices/phrases/remove; POST /coach/choices/phrases/remove/try
        POST /coach category = POST /coach/choices/categories; POST /coach/choices/categories/try
        GET /own-sign-in = GET /own-sign-in
        POST /own-sign-in = POST /own-sign-in
        POST /own-sign-in try = POST /own-sign-in/try
        POST /own-sign-in alone = POST /own-sign-in/alone
        POST /own-sign-in others = POST /own-sign-in/alone
        POST /own-sign-in forget = POST /own-sign-in/forget
        POST /own-sign-in remove = POST /own-sign-in/remove
        GET /rules = GET /rules
        POST /rules = POST /rules
        GET /rules/changes = GET /rules/changes
        GET /export = GET /exports
        POST /export = POST /exports
        POST /export agree = POST /exports/{number}/agree
        POST /export refuse = POST /exports/{number}/refuse
        POST /export withdraw = POST /exports/{number}/withdraw
        POST /export take = POST /exports/{number}/take
        GET /removal = GET /removals
        POST /removal = POST /removals
        POST /removal agree = POST /removals/{number}/agree
        POST /removal refuse = POST /removals/{number}/refuse
        POST /removal withdraw = POST /removals/{number}/withdraw
        POST /removal calloff = POST /removals/{number}/call-off
        GET /people/import = POST /people/imports/look
        POST /people/import = POST /people/imports/look
        POST /people/import columns = POST /people/imports/columns
        POST /people/import apply = POST /people/imports
        GET /people/import/done = GET /people/imports
        GET /people/import/under-way = GET /people/imports/under-way/{import}
        GET /people/imports = GET /people/imports
        POST /people/imports undo = POST /people/imports/{number}/undo
        GET /set-up/people = GET /people/imports
        POST /set-up/people = POST /people/imports/look; POST /people/imports
        GET /set-up/rules = GET /rules
        POST /set-up/rules = POST /rules
        GET /set-up/readers = GET /roles; GET /rules
        POST /set-up/readers = POST /roles; POST /rules
        GET /set-up/open = GET /set-up
        POST /set-up/open = POST /set-up/open
        POST /set-up/open practice - It adds another firm, to be tried at the machine itself, and nobody else’s program may.
        GET /check-ins/new = GET /people
        POST /check-ins/new = POST /check-ins
        GET /check-ins/{id:guid} = GET /check-ins/{id}
        POST /check-ins/{id:guid} open = POST /check-ins/{id}/open-record
        POST /check-ins/{id:guid} remember = POST /check-ins/{id}/remember-differently
        POST /check-ins/{id:guid} done = POST /check-ins/{id}/say-done
        POST /check-ins/{id:guid} there = POST /check-ins/{id}/confirm-there
        POST /check-ins/{id:guid} notthere = POST /check-ins/{id}/say-not-there
        POST /check-ins/{id:guid} newday = POST /check-ins/{id}/offer-new-day
        POST /check-ins/{id:guid} takeday = POST /check-ins/{id}/accept-new-day
        POST /check-ins/{id:guid} keepday = POST /check-ins/{id}/decline-new-day
        POST /check-ins/{id:guid} answer = POST /check-ins/{id}/answer-help
        POST /check-ins/{id:guid} follow = POST /check-ins/{id}/follow-up
        GET /check-ins/{id:guid}/ask = GET /check-ins/{id}
        POST /check-ins/{id:guid}/ask = POST /check-ins/{id}/ask
        GET /check-ins/{id:guid}/help = GET /check-ins/{id}
        POST /check-ins/{id:guid}/help promise = POST /check-ins/{id}/promise-help
        POST /check-ins/{id:guid}/help day = POST /check-ins/{id}/agree-follow-up
        GET /check-ins/{id:guid}/talk - What was said in the talk is kept nowhere: it goes from page to page, sealed, and into no other program.
        POST /check-ins/{id:guid}/talk - What was said in the talk is kept nowhere: it goes from page to page, sealed, and into no other program.
        GET /task-plans/{id:guid}/copies/{version:long:min(1)}/{copy:regex(^(worksheet|plan|notes|record)$)} = GET /task-plans/{id}/copies/{version}/{copy}.html; GET /task-plans/{id}/copies/{version}/{copy}.pdf
        GET /check-ins/{id:guid}/copies/{version:long:min(1)}/{copy:regex(^(record)$)} = GET /check-ins/{id}/copies/{version}/{copy}.html; GET /check-ins/{id}/copies/{version}/{copy}.pdf
        GET /task-plans/{id:guid}/copies = GET /task-plans/{id}/copies
        GET /task-plans/new/{checkIn:guid} = GET /check-ins/{id}
        POST /task-plans/new/{checkIn:guid} = POST /task-plans
        GET /task-plans/{id:guid}/prepare = GET /task-plans/{id}
        GET /task-plans/{id:guid}/invite/sent = GET /task-plans/{id}
        GET /task-plans/{id:guid}/invitation/asked = GET /task-plans/{id}
        GET /task-plans/{id:guid}/prepare/average = GET /task-plans/{id}
        POST /task-plans/{id:guid}/prepare/average = POST /task-plans/{id}/prepare-measure; POST /task-plans/{id}/estimate-time
        POST /task-plans/{id:guid}/prepare/average same = POST /task-plans/{id}/prepare-measure; POST /task-plans/{id}/estimate-time
        GET /task-plans/{id:guid}/prepare/discard = GET /task-plans/{id}
        POST /task-plans/{id:guid}/prepare/discard = POST /task-plans/{id}/discard
        GET /task-plans/{id:guid}/prepare/measure = GET /task-plans/{id}
        POST /task-plans/{id:guid}/prepare/measure = POST /task-plans/{id}/prepare-measure
        GET /task-plans/{id:guid}/prepare/notes = GET /task-plans/{id}
        POST /task-plans/{id:guid}/prepare/notes = POST /task-plans/{id}/write-note
        GET /task-plans/{id:guid}/prepare/task = GET /task-plans/{id}
        POST /task-plans/{id:guid}/prepare/task = POST /task-plans/{id}/name-task
        GET /task-plans/{id:guid}/prepare/time = GET /task-plans/{id}
        POST /task-plans/{id:guid}/prepare/time = POST /task-plans/{id}/estimate-time
        GET /task-plans/{id:guid}/prepare/{thought:regex(^(own-part|offer|challenges)$)} = GET /task-plans/{id}
        POST /task-plans/{id:guid}/prepare/{thought:regex(^(own-part|offer|challenges)$)} = POST /task-plans/{id}/prepare
        GET /task-plans/{id:guid}/invite = GET /task-plans/{id}
        POST /task-plans/{id:guid}/invite send = POST /task-plans/{id}/invite
        POST /task-plans/{id:guid}/invite check - It is a step of the form before the invitation is sent, and keeps nothing.
        POST /task-plans/{id:guid}/invite change - It is a step of the form before the invitation is sent, and keeps nothing.
        GET /task-plans/{id:guid}/reopen = GET /task-plans/{id}
        POST /task-plans/{id:guid}/reopen = POST /task-plans/{id}/reopen
        GET /task-plans/{id:guid}/serious = GET /task-plans/{id}
        POST /task-plans/{id:guid}/serious = POST /task-plans/{id}/refer-to-hr
        GET /task-plans/{id:guid}/stop = GET /task-plans/{id}
        POST /task-plans/{id:guid}/stop = POST /task-plans/{id}/stop
        GET /task-plans/{id:guid}/corrections/{correction:guid} = GET /task-plans/{id}
        POST /task-plans/{id:guid}/corrections/{correction:guid} = POST /task-plans/{id}/answer-correction
        GET /task-plans/{id:guid}/correct = GET /task-plans/{id}
        POST /task-plans/{id:guid}/correct = POST /task-plans/{id}/correct
        GET /task-plans/{id:guid}/invitation = GET /task-plans/{id}
        POST /task-plans/{id:guid}/invitation accept = POST /task-plans/{id}/accept-invitation
        GET /task-plans/{id:guid}/invitation/{answer:regex(^(other-time|companion|ask)$)} = GET /task-plans/{id}
        POST /task-plans/{id:guid}/invitation/{answer:regex(^(other-time|companion|ask)$)} = POST /task-plans/{id}/ask-other-time; POST /task-plans/{id}/bring-companion; POST /task-plans/{id}/ask-hr
        GET /task-plans/{id:guid}/my-thoughts = GET /task-plans/{id}
        POST /task-plans/{id:guid}/my-thoughts note = POST /task-plans/{id}/write-note
        POST /task-plans/{id:guid}/my-thoughts tick = POST /task-plans/{id}/tick-notes
        GET /task-plans/{id:guid}/not-this-way = GET /task-plans/{id}
        POST /task-plans/{id:guid}/not-this-way = POST /task-plans/{id}/not-this-way
        GET /task-plans/{id:guid}/postpone = GET /task-plans/{id}
        POST /task-plans/{id:guid}/postpone = POST /task-plans/{id}/postpone
        GET /task-plans/{id:guid} = GET /task-plans/{id}
        POST /task-plans/{id:guid} begin = POST /task-plans/{id}/begin
        POST /task-plans/{id:guid} finish = POST /task-plans/{id}/finish-early
        POST /task-plans/{id:guid} takeoverpromise = POST /task-plans/{id}/take-over-promise
        POST /task-plans/{id:guid} takeover = POST /task-plans/{id}/take-over
        GET /task-plans/{id:guid}/absence = GET /task-plans/{id}
        POST /task-plans/{id:guid}/absence = POST /task-plans/{id}/note-absence
        GET /task-plans/{id:guid}/agreed = GET /task-plans/{id}
        POST /task-plans/{id:guid}/agreed = POST /task-plans/{id}/begin
        GET /task-plans/{id:guid}/close = GET /task-plans/{id}
        POST /task-plans/{id:guid}/close = POST /task-plans/{id}/close
        GET /task-plans/{id:guid}/log = GET /task-plans/{id}/log
        POST /task-plans/{id:guid}/log = POST /task-plans/{id}/reply-to-log
        GET /task-plans/{id:guid}/meeting = GET /task-plans/{id}
        POST /task-plans/{id:guid}/meeting move = POST /task-plans/{id}/postpone
        POST /task-plans/{id:guid}/meeting bring = POST /task-plans/{id}/bring-companion
        GET /task-plans/{id:guid}/readings = GET /task-plans/{id}
        POST /task-plans/{id:guid}/readings add = POST /task-plans/{id}/add-reading
        POST /task-plans/{id:guid}/readings doubt = POST /task-plans/{id}/doubt-reading
        POST /task-plans/{id:guid}/readings accept = POST /task-plans/{id}/accept-baseline
        GET /task-plans/{id:guid}/time = GET /task-plans/{id}
        POST /task-plans/{id:guid}/time propose = POST /task-plans/{id}/propose-date
        POST /task-plans/{id:guid}/time suggest = POST /task-plans/{id}/suggest-date
        POST /task-plans/{id:guid}/time accept = POST /task-plans/{id}/accept-date
        POST /task-plans/{id:guid}/time meet = POST /task-plans/{id}/set-follow-up
        POST /task-plans/{id:guid}/time again = POST /task-plans/{id}/go-again
        POST /task-plans/{id:guid}/time extend = POST /task-plans/{id}/extend
        GET /task-plans/{id:guid}/barriers = GET /task-plans/{id}
        POST /task-plans/{id:guid}/barriers review = POST /task-plans/{id}/review-barriers
        POST /task-plans/{id:guid}/barriers answer = POST /task-plans/{id}/answer
        POST /task-plans/{id:guid}/barriers view = POST /task-plans/{id}/add-view
        POST /task-plans/{id:guid}/barriers disown = POST /task-plans/{id}/disown-words
        GET /task-plans/{id:guid}/follow-up = GET /task-plans/{id}
        POST /task-plans/{id:guid}/follow-up start = POST /task-plans/{id}/start-follow-up
        POST /task-plans/{id:guid}/follow-up difference = POST /task-plans/{id}/judge-difference
        POST /task-plans/{id:guid}/follow-up answer = POST /task-plans/{id}/answer
        POST /task-plans/{id:guid}/follow-up view = POST /task-plans/{id}/add-view
        POST /task-plans/{id:guid}/follow-up disown = POST /task-plans/{id}/disown-words
        GET /task-plans/{id:guid}/next-step = GET /task-plans/{id}
        POST /task-plans/{id:guid}/next-step choose = POST /task-plans/{id}/choose-next-step
        POST /task-plans/{id:guid}/next-step retry = POST /task-plans/{id}/retry
        POST /task-plans/{id:guid}/next-step answer = POST /task-plans/{id}/answer
        POST /task-plans/{id:guid}/next-step view = POST /task-plans/{id}/add-view
        POST /task-plans/{id:guid}/next-step disown = POST /task-plans/{id}/disown-words
        GET /task-plans/{id:guid}/outcome = GET /task-plans/{id}
        POST /task-plans/{id:guid}/outcome record = POST /task-plans/{id}/record-outcome
        POST /task-plans/{id:guid}/outcome receive = POST /task-plans/{id}/receive
        POST /task-plans/{id:guid}/outcome understand = POST /task-plans/{id}/understand
        POST /task-plans/{id:guid}/outcome position = POST /task-plans/{id}/take-position
        GET /task-plans/{id:guid}/hand-over = GET /task-plans/{id}
        POST /task-plans/{id:guid}/hand-over handover = POST /task-plans/{id}/hand-over
        POST /task-plans/{id:guid}/hand-over receive = POST /task-plans/{id}/receive
        POST /task-plans/{id:guid}/hand-over understand = POST /task-plans/{id}/understand
        POST /task-plans/{id:guid}/hand-over position = POST /task-plans/{id}/take-position
        GET /task-plans/{id:guid}/notice = GET /task-plans/{id}
        POST /task-plans/{id:guid}/notice tell = POST /task-plans/{id}/tell-before-formal
        POST /task-plans/{id:guid}/notice receive = POST /task-plans/{id}/receive
        POST /task-plans/{id:guid}/notice understand = POST /task-plans/{id}/understand
        POST /task-plans/{id:guid}/notice position = POST /task-plans/{id}/take-position
        GET /task-plans/{id:guid}/read-back = GET /task-plans/{id}
        POST /task-plans/{id:guid}/read-back say = POST /task-plans/{id}/say-back
        POST /task-plans/{id:guid}/read-back agree = POST /task-plans/{id}/agree
        POST /task-plans/{id:guid}/read-back notquite = POST /task-plans/{id}/not-quite
        POST /task-plans/{id:guid}/read-back disown = POST /task-plans/{id}/disown-words
        GET /task-plans/{id:guid}/record = GET /task-plans/{id}
        POST /task-plans/{id:guid}/record open = POST /task-plans/{id}/open-record
        POST /task-plans/{id:guid}/record note = POST /task-plans/{id}/write-note
        POST /task-plans/{id:guid}/record sharenote = POST /task-plans/{id}/share-note
        POST /task-plans/{id:guid}/record receive = POST /task-plans/{id}/receive
        POST /task-plans/{id:guid}/record understand = POST /task-plans/{id}/understand
        POST /task-plans/{id:guid}/record position = POST /task-plans/{id}/take-position
        GET /task-plans/{id:guid}/tighter = GET /task-plans/{id}
        POST /task-plans/{id:guid}/tighter = POST /task-plans/{id}/allow-tighter
        GET /task-plans/{id:guid}/worksheet = GET /task-plans/{id}
        POST /task-plans/{id:guid}/worksheet = POST /task-plans/{id}/start-worksheet
        GET /task-plans/{id:guid}/worksheet/paper = GET /task-plans/{id}
        GET /task-plans/{id:guid}/worksheet/pocket/{step:int:range(1,7)} = GET /task-plans/{id}
        GET /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} = GET /task-plans/{id}
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} note = POST /task-plans/{id}/write-note
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} bring = POST /task-plans/{id}/bring-notes
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} disown = POST /task-plans/{id}/disown-words
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} clarify = POST /task-plans/{id}/clarify-task
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} answer = POST /task-plans/{id}/answer
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} view = POST /task-plans/{id}/add-view
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} need = POST /task-plans/{id}/say-need
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} everything = POST /task-plans/{id}/thats-everything
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} reply = POST /task-plans/{id}/answer-need
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} openmeasure = POST /task-plans/{id}/open-measure
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} opentime = POST /task-plans/{id}/open-time
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} settle = POST /task-plans/{id}/settle-measure
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} disagree = POST /task-plans/{id}/disagree-with-measure
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} stand = POST /task-plans/{id}/let-standard-stand
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} time = POST /task-plans/{id}/say-time
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} propose = POST /task-plans/{id}/propose-date
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} suggest = POST /task-plans/{id}/suggest-date
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} accept = POST /task-plans/{id}/accept-date
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} meet = POST /task-plans/{id}/set-follow-up
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} writedown = POST /task-plans/{id}/write-down
        GET /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} = GET /task-plans/{id}
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} clarify = POST /task-plans/{id}/clarify-task
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} answer = POST /task-plans/{id}/answer
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} view = POST /task-plans/{id}/add-view
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} need = POST /task-plans/{id}/say-need
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} everything = POST /task-plans/{id}/thats-everything
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} reply = POST /task-plans/{id}/answer-need
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} openmeasure = POST /task-plans/{id}/open-measure
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} opentime = POST /task-plans/{id}/open-time
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} settle = POST /task-plans/{id}/settle-measure
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} disagree = POST /task-plans/{id}/disagree-with-measure
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} stand = POST /task-plans/{id}/let-standard-stand
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} time = POST /task-plans/{id}/say-time
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} propose = POST /task-plans/{id}/propose-date
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} suggest = POST /task-plans/{id}/suggest-date
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} accept = POST /task-plans/{id}/accept-date
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} meet = POST /task-plans/{id}/set-follow-up
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} writedown = POST /task-plans/{id}/write-down
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} writing - It is said between two open screens for as long as they are open, and is kept nowhere.
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} break - It is said between two open screens for as long as they are open, and is kept nowhere.
        POST /task-plans/{id:guid}/worksheet/{step:int:range(1,7)} back - It is said between two open screens for as long as they are open, and is kept nowhere.
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} writing - It is said between two open screens for as long as they are open, and is kept nowhere.
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} break - It is said between two open screens for as long as they are open, and is kept nowhere.
        POST /task-plans/{id:guid}/worksheet/one-screen/{step:int:range(1,7)} back - It is said between two open screens for as long as they are open, and is kept nowhere.
        GET / - It leads on to the page of the day.
        """;

    public static readonly ImmutableDictionary<string, Twin> All = Table
        .Split('\n')
        .ToImmutableDictionary(Handler, Read, StringComparer.Ordinal);

    static string Handler(string line) => line[..Mark(line)];

    static Twin Read(string line)
    {
        var (mark, rest) = (line[Mark(line) + 1], line[(Mark(line) + 3)..]);
        return mark is '=' ? new([.. rest.Split("; ")], "") : new([], rest);
    }

    static int Mark(string line) =>
        Math.Max(line.IndexOf(" = ", StringComparison.Ordinal), line.IndexOf(" - ", StringComparison.Ordinal));
}
