namespace Alongside.Domain.Basics;

/// <summary>
/// An expected "no", in words for the person who asked. The name is stable and is the type of the problem details in REST;
/// the field, where there is one, is the input beside which the sentence belongs.
/// </summary>
public sealed record Refusal(string Name, Sentence Says, string? Field = null)
{
    public static Refusal Of(string name, string english, params (string Hole, object Value)[] values) =>
        new(name, Sentence.Say(english, values));

    /// <summary>The same refusal, shown beside an input.</summary>
    public Refusal At(string field) => this with { Field = field };
}
