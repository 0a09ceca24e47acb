using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Asking;

/// <summary>Who has the next word.</summary>
public enum AskStage
{
    None,

    /// <summary>HR has the next word.</summary>
    Waiting,

    /// <summary>HR has written.</summary>
    Answered,
}

/// <summary>
/// A talk between one person and HR. It is a record of its own, with nobody as its manager, so that nothing about it (not even
/// that a record has changed) can reach the person who leads the writer.
/// </summary>
public sealed record Ask(RecordHeader Header) : Process(Header)
{
    /// <summary>The header of a talk with one person.</summary>
    public static RecordHeader With(PersonId person, RecordId id) => new(id, person, PersonId.Nobody);

    public AskSheet Talk => SheetOf<AskSheet>(Audience.WithHr, Header.Employee);

    public AskStage Stage =>
        Talk.Messages switch
        {
            [] => AskStage.None,
            [.., var last] when last.By == Header.Employee => AskStage.Waiting,
            _ => AskStage.Answered,
        };

    public override Summary Summary =>
        new(
            $"{Stage}",
            Stage is AskStage.Waiting ? PersonId.Nobody : Header.Employee,
            Talk.Messages.LastOrDefault()?.On,
            ShownToEmployee: true,
            Ended: false
        );

    public override Sheet Blank(Audience audience) =>
        audience is Audience.HrWorking ? ErasedSheet.Empty : AskSheet.Empty;

    /// <summary>The person writes: a question, or one more.</summary>
    [Move(Part.Employee, OwnHand = true)]
    public Decision Write(Hand hand, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when words.IsBlank() => AskRefusals.WordsMissing,
            _ => new AskWritten(hand.NewLine, words),
        };

    /// <summary>HR answers, or writes first.</summary>
    [Move(Part.Hr)]
    public Decision Answer(Hand hand, string words) =>
        this switch
        {
            _ when Closed(hand) is { } no => no,
            _ when words.IsBlank() => AskRefusals.WordsMissing,
            _ => new AskAnswered(hand.NewLine, words),
        };
}

/// <summary>What the two wrote, in order.</summary>
public sealed record AskSheet(ImmutableArray<Message> Messages) : Sheet
{
    public static readonly AskSheet Empty = new([]);

    public override Sheet Fold(Happening happening) =>
        happening.Fact switch
        {
            AskWritten f => Add(new Message(f.Line, happening.Hand, f.Words, happening.Day)),
            AskAnswered f => Add(new Message(f.Line, happening.Hand, f.Words, happening.Day)),
            _ => this,
        };

    AskSheet Add(Message message) => new(Messages.Add(message));
}

/// <summary>One message: whose, what, and on which day.</summary>
public sealed record Message(LineId Id, PersonId By, string Words, DateOnly On);

public static class AskRefusals
{
    public static readonly Refusal WordsMissing = Refusal
        .Of("message-missing", "Write what you’d like to say.")
        .At("words");
}
