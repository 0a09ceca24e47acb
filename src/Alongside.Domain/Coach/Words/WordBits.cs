namespace Alongside.Domain.Coaching;

/// <summary>Numbers of words, a bit each: every token of a text asks many sets, so asking must cost next to nothing.</summary>
sealed class WordBits
{
    const int BitsOfABlock = 64;

    int first;
    ulong[] blocks = [];

    public static WordBits Of(int word)
    {
        var bits = new WordBits();
        bits.Add(word);
        return bits;
    }

    public static WordBits Union(IEnumerable<WordBits> all)
    {
        var union = new WordBits();
        foreach (var bits in all.Where(b => b.blocks.Length > 0))
        {
            union.Reach(bits.first, bits.first + bits.blocks.Length);
            for (var i = 0; i < bits.blocks.Length; i++)
                union.blocks[bits.first - union.first + i] |= bits.blocks[i];
        }
        return union;
    }

    public bool Has(int word)
    {
        var (of, block) = (blocks, (word / BitsOfABlock) - first);
        return (uint)block < (uint)of.Length && ((of[block] >> word) & 1) is not 0;
    }

    /// <returns>Whether it is new.</returns>
    public bool Add(int word)
    {
        if (Has(word))
            return false;
        var block = word / BitsOfABlock;
        Reach(block, block + 1);
        blocks[block - first] |= 1UL << word;
        return true;
    }

    /// <summary>Only the blocks between the least and the greatest word are kept.</summary>
    void Reach(int from, int to)
    {
        (from, to) = blocks is [] ? (from, to) : (Math.Min(from, first), Math.Max(to, first + blocks.Length));
        if (from == first && to == first + blocks.Length)
            return;
        var wider = new ulong[to - from];
        blocks.CopyTo(wider, blocks is [] ? 0 : first - from);
        (first, blocks) = (from, wider);
    }
}
