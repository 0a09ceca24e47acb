using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>An address outside that is told when certain facts happen in the firm.</summary>
public sealed class WebhookRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required Guid Id { get; init; }
    public required string Address { get; init; }

    /// <summary>The kinds of facts, with spaces between.</summary>
    public required string Kinds { get; init; }

    /// <summary>Encrypted with the installation’s own keys, and of use for this row alone: we sign with it, so a hash would not do.</summary>
    public required string Secret { get; set; }

    /// <summary>The secret before, with which we sign besides until it is out of date.</summary>
    public string? OldSecret { get; set; }
    public DateTime? OldUntil { get; set; }

    public required PersonId MadeBy { get; init; }

    /// <summary>By the machine’s clock.</summary>
    public required DateTime MadeAt { get; init; }
}

/// <summary>What became of something that an address outside is told.</summary>
public enum DeliveryState
{
    Waiting = 1,
    Taken = 2,

    /// <summary>Tried for a day and a half, in vain. It can be sent again by hand.</summary>
    GivenUp = 3,
}

/// <summary>That an address outside is told of one fact: which kind, of which record, and when. No words, and nobody’s name.</summary>
public sealed class DeliveryRow : IOfRecord
{
    public required FirmId Firm { get; init; }

    /// <summary>
    /// The webhook-id, the same at every try. By chance and not by the entry’s number, which would tell how much happened in between
    /// of which nobody outside may know.
    /// </summary>
    public required Guid Id { get; init; }
    public required Guid Webhook { get; init; }
    public required string Kind { get; init; }

    /// <summary>Empty for a trial.</summary>
    public RecordId Record { get; init; }

    /// <summary>When it happened, by the firm’s clock.</summary>
    public required DateTime At { get; init; }

    public DeliveryState State { get; set; } = DeliveryState.Waiting;
    public int Tries { get; set; }

    /// <summary>By the machine’s clock, as all that follows. Whoever takes it moves this on, so that nobody else takes it meanwhile.</summary>
    public required DateTime NextTry { get; set; }
    public DateTime? TriedAt { get; set; }

    /// <summary>The status of the last answer, where there was one.</summary>
    public int? Status { get; set; }

    /// <summary>Which of our own words tells why there was none.</summary>
    public string? Trouble { get; set; }
    public int? Milliseconds { get; set; }
}
