namespace Alongside.Web.Shell.Live;

/// <summary>One kind of what processes tell each other that serve the same firms from one database. It lies in no table and no log.</summary>
public interface INeighbourNews
{
    /// <summary>What PostgreSQL carries it by.</summary>
    string Channel { get; }

    /// <summary>From here on what happens in this process is told to the others, in less than 8,000 bytes at a time.</summary>
    void Begin(Action<string> tell);

    /// <summary>What another process told. What another version of the program says otherwise is left alone.</summary>
    void Hear(string said);

    /// <summary>The connection broke, and something may not have been heard.</summary>
    void Miss();
}
