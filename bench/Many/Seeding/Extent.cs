namespace Alongside.Bench.Many.Seeding;

/// <summary>How much lies in a database: firms, and how many people each has.</summary>
readonly record struct Extent(int Firms, int PeopleEach)
{
    const int Usual = 1000;
    public const int RecordsEach = 10;

    /// <summary>So many firms of a thousand people.</summary>
    public static Extent Of(int firms) => new(firms, Usual);

    /// <summary>As many people in one firm.</summary>
    public Extent Together => new(1, Firms * PeopleEach);

    public long Records => (long)Firms * PeopleEach * RecordsEach;

    /// <summary>The name of its folder.</summary>
    public override string ToString() => PeopleEach == Usual ? $"{Firms}" : $"{Firms}-of-{PeopleEach}";
}
