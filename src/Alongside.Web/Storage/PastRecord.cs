using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Storage;

/// <summary>An entry that a reader may read, with its text unless that was erased, and the sheet on which it stands.</summary>
public sealed record ReadEntry(EntryRow Entry, TextRow? Text, Happening Happening, Compartment Place)
{
    /// <summary>Such an entry makes a version: both may know that it is there.</summary>
    public bool IsOfBoth => Place.Audience is Audience.Shared or Audience.Formal;
}

/// <summary>A record as it stood for one reader at a version, told again from the entries that are theirs to read.</summary>
/// <param name="Sight">What the reader sees of it today.</param>
/// <param name="Version">The number of the last entry of both that it holds; 0 for HR, who has to give a reason first.</param>
/// <param name="Latest">The version that stands today.</param>
/// <param name="Entries">In their order, up to the version; what the reader keeps alone, or with HR, up to today.</param>
public abstract record Retold(Sight Sight, long Version, long Latest, ImmutableArray<ReadEntry> Entries)
{
    public bool IsClosed => Version == 0;

    public bool IsLatest => Version == Latest;

    public IEnumerable<ReadEntry> OfBoth => Entries.Where(e => e.IsOfBoth);

    /// <summary>The day of the version.</summary>
    public DateOnly Day => OfBoth.Last().Entry.Day;
}

/// <param name="Record">Its header names the manager of that time.</param>
public sealed record PastRecord<T>(T Record, Sight Sight, long Version, long Latest, ImmutableArray<ReadEntry> Entries)
    : Retold(Sight, Version, Latest, Entries)
    where T : Process;
