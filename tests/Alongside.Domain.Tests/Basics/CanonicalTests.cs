using System.Text.Json;

namespace Alongside.Domain.Tests.Basics;

public sealed class CanonicalTests
{
    [Fact]
    public void Choices_are_read_by_their_exact_names_alone()
    {
        Assert.Equal("\"oneScreen\"", JsonSerializer.Serialize(WayOfMeeting.OneScreen, Canonical.Json));
        Assert.Equal(WayOfMeeting.OneScreen, JsonSerializer.Deserialize<WayOfMeeting>("\"oneScreen\"", Canonical.Json));
        foreach (var text in new[] { "99", "1", "\"1\"", "\"OneScreen\"", "\"oneScreen,onPaper\"", "null" })
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<WayOfMeeting>(text, Canonical.Json));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((WayOfMeeting)99, Canonical.Json));
    }

    [Fact]
    public void What_an_erased_choice_leaves_is_written_as_nothing()
    {
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(WayOfMeeting), Canonical.Json));
        Assert.Equal(default, JsonSerializer.Deserialize<WayOfMeeting>("\"\"", Canonical.Json));
        Assert.Equal("\"none\"", JsonSerializer.Serialize(TaskPlanStage.None, Canonical.Json));
    }

    [Fact]
    public void What_follows_from_other_members_is_not_written_lists_neither()
    {
        var written = JsonSerializer.Serialize(new SharedSheet(), Canonical.Json);
        Assert.Contains("\"earlier\":[]", written, StringComparison.Ordinal);
        Assert.DoesNotContain("allWorksheets", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fact_has_a_name_of_its_own_and_folds_blank()
    {
        var names = FactCatalog.All.Select(t => FactCatalog.Describe(t).Name).ToList();
        Assert.Distinct(names);
        Assert.All(FactCatalog.All, t => Assert.NotNull(FactCatalog.Blank(t)));
    }

    [Fact]
    public void A_list_that_nobody_gave_is_written_as_an_empty_one()
    {
        var answer = new NeedAnswer(NeedReply.Cannot, "", "No money for it", null, default);
        Assert.Contains("\"days\":[]", FactCatalog.Write(new NeedAnswered(default, answer)), StringComparison.Ordinal);
        var measure = new Measure(MeasureKind.AtLeast, 9, "quotes", 10, "", null, 0, new Levels("", "", ""), default);
        Assert.Contains("\"points\":[]", FactCatalog.Write(new MeasureSettled(measure)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_fact_has_blank_values_inside_and_none_where_none_may_be()
    {
        var invited = (PlanInvited)FactCatalog.Blank(typeof(PlanInvited));
        Assert.Equal(("", ""), (invited.Invitation.Words, invited.Invitation.Meeting.Place));
        Assert.Null(((OutcomeRecorded)FactCatalog.Blank(typeof(OutcomeRecorded))).Cause);
    }
}
