using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Integrations;

/// <summary>A secret that was just made. It is in this one answer and never again.</summary>
public sealed record SecretMade(string Secret);

/// <summary>What an address outside was told, and what became of it.</summary>
public sealed record DeliveryListed(
    Guid Id,
    Guid Webhook,
    string Kind,
    DeliveryState State,
    int Tries,
    DateTime? TriedAt,
    int? Status,
    string? Trouble,
    int? Milliseconds
)
{
    public static DeliveryListed Of(DeliveryRow row) =>
        new(
            row.Id,
            row.Webhook,
            row.Kind,
            row.State,
            row.Tries,
            row.TriedAt,
            row.Status,
            row.Trouble,
            row.Milliseconds
        );
}

/// <summary>Addresses outside that are told of facts, over REST, for whoever looks after the firm.</summary>
static class WebhooksApi
{
    const string Here = "/api/v1/webhooks";

    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var hooks = api.MapGroup("/webhooks").RequireAuthorization(Policies.Administrator).WithTags("webhooks");
        hooks
            .MapGet("/", ListAsync)
            .Produces<Paged<WebhookSeen>>()
            .WithSummary("The addresses that are told, without their secrets.");
        hooks
            .MapPost("/", AddAsync)
            .Takes<WebhookForm>()
            .Produces<SecretMade>()
            .WithSummary("Adds one: address, kinds. Asks for a session of a moment ago; the secret is shown once.");
        hooks
            .MapPost("/{id:guid}/renew", RenewAsync)
            .Produces<SecretMade>()
            .WithSummary("Makes another secret, shown once; the one before is good for 24 hours more.");
        hooks
            .MapPost("/{id:guid}/try", TryAsync)
            .Produces<Moved>()
            .WithSummary("Sends it something that is about nothing.");
        hooks.MapPost("/{id:guid}/end", EndAsync).Produces<Moved>().WithSummary("It is told nothing more.");
        hooks
            .MapGet("/deliveries", DeliveriesAsync)
            .Produces<Paged<DeliveryListed>>()
            .WithSummary("The latest fifty that were told, and what became of each.");
        hooks
            .MapPost("/deliveries/{id:guid}/again", AgainAsync)
            .Produces<Moved>()
            .WithSummary("Sends one again, under the same id.");
    }

    static async Task<IResult> ListAsync(WebhookBook book, string? before, string? take, CancellationToken ct) =>
        Paging.Read(before, take) is { } part ? part.Of(await book.AllAsync(ct), h => $"{h.Id}") : Paging.Refuse();

    static async Task<IResult> AddAsync(HttpContext http, WebhookBook book, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<WebhookForm>(given);
        if (form is null)
            return Problems.Of(faults);
        var me = Visitor.Of(http.User)!;
        var (outcome, secret) = await book.AddAsync(http.Desk(), me, form.Wanted(), Here, slip, ct);
        return secret is null ? await Problems.AnswerAsync(http, outcome, ct) : Results.Ok(new SecretMade(secret));
    }

    static async Task<IResult> RenewAsync(HttpContext http, WebhookBook book, Guid id, CancellationToken ct)
    {
        string? secret = null;
        var answer = await Bare.MoveAsync(
            http,
            async slip =>
            {
                var made = await book.RenewAsync(http.Desk(), Visitor.Of(http.User)!, id, Here, slip, ct);
                secret = made.Secret;
                return made.Outcome;
            },
            ct
        );
        return secret is null ? answer : Results.Ok(new SecretMade(secret));
    }

    static Task<IResult> TryAsync(HttpContext http, WebhookBook book, Guid id, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.TryAsync(http.Desk(), id, Here, slip, ct), ct);

    static Task<IResult> EndAsync(HttpContext http, WebhookBook book, Guid id, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.EndAsync(http.Desk(), id, Here, slip, ct), ct);

    static async Task<IResult> DeliveriesAsync(WebhookBook book, string? before, string? take, CancellationToken ct) =>
        Paging.Read(before, take) is { } part
            ? part.Of((await book.LatestAsync(ct)).Select(DeliveryListed.Of), d => $"{d.Id}")
            : Paging.Refuse();

    static Task<IResult> AgainAsync(HttpContext http, WebhookBook book, Guid id, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.AgainAsync(http.Desk(), id, $"{Here}/deliveries", slip, ct), ct);
}
