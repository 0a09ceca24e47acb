namespace Alongside.Domain.Tests.Walks;

static partial class Principles
{
    /// <summary>Words that were private or sealed reach a shared fact only where their writer shares them, or the seal opens.</summary>
    static void NothingPrivateIsShared(Past past)
    {
        if (past.Step.Described.Audience is not Audience.Shared || past.Step.Words.Count == 0)
            return;
        if (past.Now.Fact is not (NoteShared or LogLineShared or PlanInvited or MeasureOpened or TimeOpened))
            past.Must(!past.Repeats(s => IsPrivate(s) && !WasOpened(past, s.Happening.Fact)), "P13");
        if (past.Now.Fact is ManagerChanged)
            past.Must(!past.Repeats(s => IsBetweenTheTwo(s.Happening.Fact)), "P13");
    }

    static bool IsPrivate(Step step) =>
        step.Described.Audience is Audience.OnlyAuthor or Audience.WithHr or Audience.OpensTogether;

    /// <summary>What has been opened, shared or sent is no longer private.</summary>
    static bool WasOpened(Past past, Fact fact) =>
        fact switch
        {
            PlanOpened or TaskNamed => true,
            MeasurePrepared => past.Last<MeasureOpened>() >= 0,
            NoteWritten f => past.Last<NoteShared>(n => n.Line == f.Line) >= 0,
            LogLineKept f => past.Last<LogLineShared>(n => n.Line == f.Line) >= 0,
            _ => false,
        };

    static bool IsBetweenTheTwo(Fact fact) =>
        fact is LogLineShared or QuestionAnswered or ViewAdded or NoteShared or NeedSaid;
}
