using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.TaskPlans.Record;
using Alongside.Web.Ui;

namespace Alongside.Web.Tests.Features.TaskPlans.Record;

public sealed class TimelineTests
{
    const string Canary = "canary-words";

    static readonly PersonId Sam = new(Guid.CreateVersion7());
    static readonly PersonId Maya = new(Guid.CreateVersion7());
    static readonly PersonId Ros = new(Guid.CreateVersion7());

    public static TheoryData<Type> SharedFacts =>
        [.. FactCatalog.All.Where(f => FactCatalog.Describe(f).Audience is Audience.Shared)];

    public static TheoryData<Type> OtherFacts =>
        [.. FactCatalog.All.Where(f => FactCatalog.Describe(f).Audience is not Audience.Shared)];

    [Theory, MemberData(nameof(SharedFacts))]
    public void Every_shared_fact_is_told_to_each_reader_without_anybody_s_words(Type type)
    {
        foreach (var voice in new[] { Sam, Maya, Ros })
        foreach (var reader in new[] { Sam, Maya, Ros })
        {
            var told = Timeline.Of(Happened((Fact)Filled(type)!, voice), reader);
            Assert.NotNull(told);
            var says = Words.English.Plain(told.Says, p => p == voice ? "Nia" : throw new InvalidOperationException());
            Assert.DoesNotContain(Canary, says, StringComparison.Ordinal);
            Assert.EndsWith(".", says, StringComparison.Ordinal);
            Assert.False(voice == reader && says.Contains("Nia", StringComparison.Ordinal), says);
            Assert.False(voice != reader && says.StartsWith("You ", StringComparison.Ordinal), says);
        }
    }

    [Theory, MemberData(nameof(SharedFacts))]
    public void A_fact_whose_words_are_gone_is_still_told(Type type)
    {
        var told = Timeline.Of(Happened(FactCatalog.Blank(type), Maya), Sam);

        Assert.NotNull(told);
        Words.English.Plain(told.Says, _ => "Nia");
    }

    [Theory, MemberData(nameof(OtherFacts))]
    public void What_the_two_do_not_share_is_never_told(Type type)
    {
        Assert.Null(Timeline.Of(Happened(FactCatalog.Blank(type), Maya), Maya));
    }

    static Happening Happened(Fact fact, PersonId voice) =>
        new(1, fact, voice, voice, new DateTime(2026, 11, 10, 9, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 10));

    /// <summary>A value of a type with the canary in every text it holds.</summary>
    static object? Filled(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Filled(inner);
        if (type == typeof(string))
            return Canary;
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 11, 10);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return type.GetField("Empty")!.GetValue(null);
        if (type.Assembly != typeof(Fact).Assembly || type.IsAbstract)
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.GetParameters().Length == 0 && type.IsValueType
            ? Activator.CreateInstance(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Filled(p.ParameterType))]);
    }
}
