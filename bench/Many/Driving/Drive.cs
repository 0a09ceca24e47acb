namespace Alongside.Bench.Many.Driving;

/// <summary>Many people who do what people do, for a while.</summary>
sealed class Drive(Tally tally, Browser browser, IReadOnlyList<Person> people)
{
    /// <summary>So that of ten requests one is a move: each comes with the page of its form and the page that answers it.</summary>
    public const double ShareOfMoves = 0.125;

    /// <summary>Requests at a rate, whoever is still waiting for an answer.</summary>
    /// <param name="each">Requests a second, pages and moves together.</param>
    public async Task AtRateAsync(double each, TimeSpan duration, double moves = ShareOfMoves)
    {
        var random = new Random(1);
        var visits = each / (1 + 2 * moves);
        List<Task> under = [];
        var (begun, due) = (tally.Elapsed, tally.Elapsed);
        while ((due += TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) / visits)) < begun + duration)
        {
            while (due - tally.Elapsed is { Ticks: > 0 } left)
                await Task.Delay(left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1));
            under.Add(VisitAsync(Pages.Any(people, random), new Random(random.Next()), due, moves));
            if (under.Count > 10_000)
                under.RemoveAll(t => t.IsCompletedSuccessfully);
        }
        await Task.WhenAll(under);
    }

    /// <summary>As fast as answers come, with so many requests under way.</summary>
    public Task AsFastAsync(int atOnce, TimeSpan duration, double moves = ShareOfMoves, CancellationToken ct = default)
    {
        var until = tally.Elapsed + duration;
        return Task.WhenAll(
            Enumerable
                .Range(0, atOnce)
                .Select(one =>
                    Task.Run(
                        async () =>
                        {
                            var random = new Random(one);
                            while (tally.Elapsed < until && !ct.IsCancellationRequested)
                                await VisitAsync(Pages.Any(people, random), random, tally.Elapsed, moves);
                        },
                        CancellationToken.None
                    )
                )
        );
    }

    Task VisitAsync(Person person, Random random, TimeSpan due, double moves)
    {
        if (random.NextDouble() < moves)
            return MoveAsync(person, random, due);
        var (name, path) = Pages.Next(person, random);
        return browser.ReadAsync(person, name, path, due);
    }

    /// <summary>Where all promises are kept already, something else is done.</summary>
    async Task MoveAsync(Person person, Random random, TimeSpan due)
    {
        if (!await browser.MoveAsync(person, Moves.Next(person, random), due))
            await browser.MoveAsync(person, Moves.Endless(person, random), tally.Elapsed);
    }
}
