using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>What of one person’s is open that a change touches, in numbers alone.</summary>
/// <param name="Plans">Plans that pause, because their manager changes.</param>
/// <param name="Promises">Promises that need somebody else to keep them.</param>
/// <param name="Talks">Talks ahead that are left without a manager.</param>
public sealed record OpenWork(int Plans, int Promises, int Talks)
{
    public static readonly OpenWork None = new(0, 0, 0);

    /// <summary>A smaller number could be guessed to be about somebody.</summary>
    public const int FewestCounted = 5;

    public static OpenWork operator +(OpenWork one, OpenWork other) =>
        new(one.Plans + other.Plans, one.Promises + other.Promises, one.Talks + other.Talks);

    /// <summary>For whoever may know that there are such records: HR.</summary>
    public IEnumerable<Sentence> Of(PersonNow person)
    {
        var name = ("name", (object)person.Name);
        if (Plans > 0)
            yield return Sentence.Say(
                "{name} has an open plan. It pauses until the new manager takes it on, or ends if nothing is agreed yet.",
                name
            );
        if (Promises > 0)
            yield return Sentence.Count(
                Promises,
                "{name} still owes one promise. It needs somebody else.",
                "{name} still owes {count} promises. They need somebody else.",
                name
            );
        if (Talks > 0)
            yield return Sentence.Count(
                Talks,
                "One talk with {name} has no manager then. Give it another.",
                "{count} talks with {name} have no manager then. Give them another.",
                name
            );
    }

    /// <summary>For whoever looks after people and may not know who has a plan: what it all comes to, from five up.</summary>
    public IEnumerable<Sentence> InAll()
    {
        if (Plans >= FewestCounted)
            yield return Sentence.Say("{count} plans pause until their new managers take them on.", ("count", Plans));
        if (Promises >= FewestCounted)
            yield return Sentence.Say("{count} promises need somebody else.", ("count", Promises));
        if (Talks >= FewestCounted)
            yield return Sentence.Say("{count} talks will have no manager.", ("count", Talks));
        yield return Sentence.Say(
            "We count plans, promises and talks from five up, so that nobody’s can be guessed. HR sees whose they are."
        );
    }
}
