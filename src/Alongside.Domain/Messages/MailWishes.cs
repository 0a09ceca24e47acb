using System.Collections.Immutable;

namespace Alongside.Domain.Messages;

/// <summary>
/// When and of what somebody wants mail. Whatever they choose, each message stands in the program at once. A talk, words that come in
/// writing, a promise that somebody counts on, a correction, and that HR opened a record are always mailed: whoever missed one of
/// these would be worse off for it.
/// </summary>
/// <param name="Kinds">Of <see cref="Optional"/>, those that are wanted by mail.</param>
public sealed record MailWishes(MailHours Hours, ImmutableSortedSet<MessageKind> Kinds)
{
    /// <summary>The kinds that everybody decides on for themself.</summary>
    public static readonly ImmutableSortedSet<MessageKind> Optional =
    [
        MessageKind.MeetingSoon,
        MessageKind.HrAnswered,
        MessageKind.WeeklyDigest,
    ];

    /// <summary>What holds for those who have chosen nothing: the weekly mail is for those who ask for it.</summary>
    public static readonly MailWishes Usual = new(MailHours.Usual, Optional.Remove(MessageKind.WeeklyDigest));

    public bool Want(MessageKind kind) => Kinds.Contains(kind) || !Optional.Contains(kind);
}
