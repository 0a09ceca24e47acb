using Alongside.Domain.Asking;

namespace Alongside.Domain.Tests.Asking;

public sealed class AskTests
{
    static readonly Story<Ask> Nothing = new(
        new Ask(Ask.With(Penhallow.Sam, new RecordId(Penhallow.Id(100)))),
        Penhallow.Tuesday,
        0
    );

    static Story<Ask> Asked => Nothing.By(Nothing.Sam, new AskWritten(Penhallow.Line(1), "Who covers the counter?"));

    static Story<Ask> Answered => Asked.By(Asked.Ros, new AskAnswered(Penhallow.Line(2), "Priya, from Thursday."));

    [Fact]
    public void The_person_asks_by_own_hand_and_HR_answers()
    {
        Is.Fact<AskWritten>(Nothing.Now.Write(Nothing.Sam, "Who covers the counter?"));
        Is.Fact<AskAnswered>(Asked.Now.Answer(Asked.Ros, "Priya, from Thursday."));
        Is.Refused("not-yours", Nothing.Now.Write(Nothing.Ros, "In Sam’s place"));
        Is.Refused("not-yours", Asked.Now.Answer(Asked.Sam, "In HR’s place"));
        Is.Refused("message-missing", Nothing.Now.Write(Nothing.Sam, " "));
        Is.Refused("message-missing", Asked.Now.Answer(Asked.Ros, ""));
    }

    [Fact]
    public void Whoever_leads_the_person_has_no_part_in_it()
    {
        Is.Refused("not-yours", Asked.Now.Write(Asked.Maya, "I heard you asked."));
        Is.Refused("not-yours", Asked.Now.Answer(Asked.Maya, "I heard you asked."));
        Assert.Equal(PersonId.Nobody, Asked.Now.Header.Manager);
    }

    [Fact]
    public void The_next_word_is_HR_s_until_HR_has_written()
    {
        Assert.Equal((AskStage.Waiting, PersonId.Nobody), (Asked.Now.Stage, Asked.Now.Summary.Owner));
        Assert.Equal((AskStage.Answered, Penhallow.Sam), (Answered.Now.Stage, Answered.Now.Summary.Owner));
        var again = Answered.By(Answered.Sam, new AskWritten(Penhallow.Line(3), "And on Fridays?"));
        Assert.Equal(AskStage.Waiting, again.Now.Stage);
    }

    [Fact]
    public void What_HR_writes_lies_with_the_person_it_is_for()
    {
        var place = Assert.Single(Answered.Now.Sheets.Keys);
        Assert.Equal(new Compartment(Audience.WithHr, Penhallow.Sam), place);
        Assert.Equal([Penhallow.Sam, Penhallow.Ros], Answered.Now.Talk.Messages.Select(m => m.By));
    }

    [Fact]
    public void A_talk_whose_words_are_gone_still_has_its_turns()
    {
        var erased = Nothing.By(Nothing.Sam, FactCatalog.Blank(typeof(AskWritten)));
        Assert.Equal(AskStage.Waiting, erased.Now.Stage);
    }
}
