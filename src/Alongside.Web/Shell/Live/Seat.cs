using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.Live;

/// <summary>One open stream at a record. A bell rings when there is something new; it does not say what.</summary>
public sealed class Seat(Rooms rooms, RoomKey room, PersonId person, SessionId session) : IDisposable
{
    readonly SemaphoreSlim bell = new(0);
    volatile bool ended;

    public RoomKey Room => room;

    public PersonId Person => person;

    public SessionId Session => session;

    /// <summary>Waits for the bell, or until it is time to say that the stream is still there.</summary>
    /// <returns>False once the seat has been taken away, or the reader has gone.</returns>
    public async Task<bool> WaitAsync(TimeSpan longest, CancellationToken ct)
    {
        try
        {
            await bell.WaitAsync(longest, ct);
            return !ended;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Several rings before anybody looks are one.</summary>
    internal void Ring()
    {
        if (bell.CurrentCount == 0)
            bell.Release();
    }

    internal void End()
    {
        ended = true;
        Ring();
    }

    public void Dispose()
    {
        rooms.Leave(this);
        bell.Dispose();
    }
}

/// <summary>The record about which two people talk.</summary>
public readonly record struct RoomKey(FirmId Firm, RecordId Record);
