using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;

namespace Alongside.Web.Storage.Rows;

/// <summary>What became of a message on its way by mail. In the program it is there from the start.</summary>
public enum MessageState
{
    Waiting = 1,
    Sent = 2,

    /// <summary>Given up. The operator sees that it is so, and nothing of what it is about.</summary>
    Dead = 3,

    /// <summary>The person has no address, or has gone.</summary>
    NoAddress = 4,

    /// <summary>The person wants no mail of its kind, or does not help with whom it is about any more.</summary>
    Unmailed = 5,
}

/// <summary>That somebody is told of something, once. It holds no words of anyone.</summary>
public sealed class MessageRow : IOfRecord
{
    public required FirmId Firm { get; init; }

    /// <summary>Follows from what caused it, so that the same cause never tells twice.</summary>
    public required Guid Id { get; init; }

    /// <summary>Empty where it is about a week and not about one record.</summary>
    public RecordId Record { get; init; }

    /// <summary>The kind of the record.</summary>
    public string About { get; init; } = "";
    public required MessageKind Kind { get; init; }
    public required PersonId Person { get; init; }
    public required PersonId Other { get; init; }

    /// <summary>Whether the person leads the other in this record.</summary>
    public required bool ToManager { get; init; }

    /// <summary>By the firm's clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>When it may leave, by the firm's clock; see <see cref="MailTimes"/>.</summary>
    public DateTime Leaves { get; set; }

    /// <summary>The meeting that it is about.</summary>
    public MeetingKind? Meeting { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }

    /// <summary>What became of that meeting, where the message carries it into a calendar: which one of its kind, and the how manieth change.</summary>
    public MeetingTurn? Turn { get; init; }
    public int? Number { get; init; }
    public int? Sequence { get; init; }

    /// <summary>How many talks, and promises of the person's own, lie in the week that it is about.</summary>
    public int? Talks { get; init; }
    public int? Promises { get; init; }

    public MessageState State { get; set; } = MessageState.Waiting;
    public int Tries { get; set; }

    /// <summary>By the machine's clock; none before the first try.</summary>
    public DateTime? NextTry { get; set; }

    /// <summary>The mail in which it travels, alone or with others; it makes the Message-ID.</summary>
    public Guid? Mail { get; set; }

    /// <summary>By the machine's clock.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>The mail server's number or the kind of fault; never its words, which may quote.</summary>
    public string? Trouble { get; set; }
}
