using System.Diagnostics.CodeAnalysis;
using Alongside.Web.Shell.Watching;

namespace Alongside.Web.Shell.Limiting;

/// <summary>
/// Runs at most so many errands at once, on threads of the pool. Those to whom errands belong take turns, so that who asks for much
/// waits for themself; of one’s own, what has begun goes on first. While several come, one thread is left to the others.
/// </summary>
sealed class FairThreads(int atOnce, TimeProvider machine)
{
    /// <summary>For how long a thread stays free for somebody else after there was somebody else.</summary>
    static readonly TimeSpan Together = TimeSpan.FromSeconds(5);

    readonly Lock door = new();
    readonly Dictionary<string, Owner> owners = new(StringComparer.Ordinal);

    /// <summary>Those of whom something waits, each once.</summary>
    readonly Queue<Owner> turns = new();
    int busy;
    (string Whose, long At)? latest;
    long? lastChange;

    /// <summary>How many have not begun, or have something to go on with, and no thread.</summary>
    public int Waiting
    {
        get
        {
            lock (door)
                return turns.Sum(o => o.Begun.Count + o.Coming.Count);
        }
    }

    /// <summary>Whether the caller already runs on such threads.</summary>
    public static bool IsOnOne => TaskScheduler.Current is Errand;

    public Task RunAsync(string whose, Func<Task> work) =>
        Task
            .Factory.StartNew(
                work,
                CancellationToken.None,
                TaskCreationOptions.DenyChildAttach,
                new Errand(this, whose)
            )
            .Unwrap();

    void Queue(Errand errand, Task task)
    {
        lock (door)
        {
            Note(errand.Whose);
            if (!owners.TryGetValue(errand.Whose, out var owner))
                owners[errand.Whose] = owner = new(errand.Whose);
            if (!owner.Waits)
                turns.Enqueue(owner);
            (errand.HasBegun ? owner.Begun : owner.Coming).Enqueue((errand, task));
            errand.HasBegun = true;
            Counts.RequestCame();
            if (busy == atOnce)
                return;
            busy++;
        }
        ThreadPool.UnsafeQueueUserWorkItem(static threads => threads.Work(), this, preferLocal: false);
    }

    void Work()
    {
        var owner = default(Owner);
        while (TryNext(ref owner, out var errand, out var task))
            errand.Run(task);
    }

    /// <param name="owner">Whose errand this thread has just run, and whose it runs next.</param>
    bool TryNext(
        [NotNullWhen(true)] ref Owner? owner,
        [NotNullWhen(true)] out Errand? errand,
        [NotNullWhen(true)] out Task? task
    )
    {
        lock (door)
        {
            if (owner is { Running: var running })
            {
                owner.Running = running - 1;
                Forget(owner);
            }
            var most = AreSeveral ? Math.Max(1, atOnce - 1) : atOnce;
            for (var left = turns.Count; left > 0; left--)
            {
                owner = turns.Dequeue();
                if (owner.Running < most)
                {
                    (errand, task) = owner.Next();
                    Counts.RequestWent();
                    if (owner.Waits)
                        turns.Enqueue(owner);
                    return true;
                }
                turns.Enqueue(owner);
            }
            busy--;
            (owner, errand, task) = (null, null, null);
            return false;
        }
    }

    bool AreSeveral => lastChange is { } at && machine.GetElapsedTime(at) < Together;

    void Note(string whose)
    {
        var now = machine.GetTimestamp();
        if (latest is { } other && other.Whose != whose && machine.GetElapsedTime(other.At, now) < Together)
            lastChange = now;
        latest = (whose, now);
    }

    void Forget(Owner owner)
    {
        if (owner is { Running: 0, Waits: false })
            owners.Remove(owner.Name);
    }

    sealed class Owner(string name)
    {
        public string Name => name;

        public Queue<(Errand, Task)> Begun { get; } = new();

        public Queue<(Errand, Task)> Coming { get; } = new();

        public int Running { get; set; }

        public bool Waits => Begun.Count + Coming.Count > 0;

        public (Errand, Task) Next()
        {
            Running++;
            return Begun.TryDequeue(out var next) ? next : Coming.Dequeue();
        }
    }

    /// <summary>One errand: whatever of it has to wait comes back to the same threads, as the same owner’s.</summary>
    sealed class Errand(FairThreads threads, string whose) : TaskScheduler
    {
        public string Whose => whose;

        public bool HasBegun { get; set; }

        public void Run(Task task) => TryExecuteTask(task);

        protected override void QueueTask(Task task) => threads.Queue(this, task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
            !taskWasPreviouslyQueued && Current == this && TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => [];
    }
}
