using System.CommandLine;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Cells;

namespace Alongside.Web.Commands;

/// <summary>What <c>move --firm</c> adds: one firm goes to an installation in which others are, or its move is given up.</summary>
sealed class MoveFirm
{
    readonly Option<string?> firm = new("--firm")
    {
        Description =
            "The word in the path of the one firm that moves. Both installations may go on; only this firm is closed meanwhile.",
    };

    readonly Option<string?> at = new("--at")
    {
        Description = "Where people find the firm afterwards, such as https://help.example/firm. They are told here.",
    };

    readonly Option<string?> toData = new("--to-data")
    {
        Description =
            "The other installation’s data folder, where --to is PostgreSQL: heads and copies of the firm go there.",
    };

    readonly Option<bool> giveUp = new("--give-up")
    {
        Description =
            "Open the firm here again after a move that was cut short. With --to, what came there is taken away.",
    };

    readonly Option<bool> clear = new("--clear")
    {
        Description = "After the firm was seen open there: take away all that it left here, for good.",
    };

    readonly Option<string?> to;
    readonly Option<string?> data;

    public MoveFirm(Command command, Option<string?> to, Option<string?> data)
    {
        (this.to, this.data) = (to, data);
        foreach (var option in new Option[] { firm, at, toData, giveUp, clear })
            command.Options.Add(option);
    }

    public bool IsAsked(ParseResult parse) => parse.GetValue(firm) is not null;

    public Task<int> RunAsync(ParseResult parse, CancellationToken ct) =>
        Copying.RunAsync(parse, data, (services, progress) => RunAsync(parse, services, progress, ct));

    async Task<Sentence> RunAsync(
        ParseResult parse,
        IServiceProvider services,
        ProgressLine progress,
        CancellationToken ct
    )
    {
        var (here, slug) = (new Cell(services, keepsFiles: true), parse.GetValue(firm)!);
        await Shapes.RefuseAnotherAsync(here.Engine, ct);
        if (parse.GetValue(clear))
            return Cleared(await FirmMove.ClearAsync(here, slug, ct));
        var target = parse.GetValue(to) ?? services.GetRequiredService<IConfiguration>()["ALONGSIDE_MOVE_TO"];
        if (parse.GetValue(giveUp) && string.IsNullOrEmpty(target))
            return GivenUp(await FirmMove.GiveUpAsync(here, there: null, slug, ct));
        var place = Address(parse.GetValue(at));

        var spare = System.IO.Directory.CreateTempSubdirectory("alongside-move-");
        try
        {
            var folder = parse.GetValue(toData);
            var engine = Move.Target(
                target,
                here.Engine.In(folder is null ? spare.FullName : Path.GetFullPath(folder))
            );
            await RefuseAnotherAsync(engine, ct);
            await using var app = Build(engine);
            var there = new Cell(app.Services, keepsFiles: !engine.IsPostgres || folder is not null);
            if (parse.GetValue(giveUp))
                return GivenUp(await FirmMove.GiveUpAsync(here, there, slug, ct));
            var move = new FirmMove(here, there, services.GetRequiredService<AllLedgers>());
            return Done(await move.MoveAsync(slug, place, progress, ct), there);
        }
        finally
        {
            spare.Delete(recursive: true);
        }
    }

    /// <summary>The program on the other database, for its keys; it serves nobody.</summary>
    static WebApplication Build(Engine engine)
    {
        var builder = App.Builder(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ALONGSIDE_DATA"] = engine.DataFolder,
                ["ALONGSIDE_DB"] = engine.IsPostgres ? engine.ConnectionString : "",
            }
        );
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder.Build();
    }

    static async Task RefuseAnotherAsync(Engine engine, CancellationToken ct)
    {
        try
        {
            await Shapes.RefuseAnotherAsync(engine, ct);
        }
        catch (BackupRefusedException)
        {
            throw CellRefusals.NoCell();
        }
    }

    static string? Address(string? typed) =>
        typed is null ? null
        : Uri.TryCreate(typed, UriKind.Absolute, out var at) && at.Scheme is "https" or "http" ? at.AbsoluteUri
        : throw CellRefusals.NoAddress();

    static Sentence Done(MovedFirm moved, Cell there) =>
        Sentence.Say(
            "{firm} is open in {place} now, with {entries} entries whose chain holds. Here it is closed, and everything still lies here: look at it there, then run this with --clear.{heads}{names}",
            ("firm", moved.Name),
            ("place", there.Engine.DatabaseName),
            ("entries", moved.Entries),
            ("heads", there.KeepsFiles ? "" : " Copy the firm’s folder in data/heads to the other data folder."),
            (
                "names",
                moved.Renamed == 0
                    ? ""
                    : $" People without e-mail who sign in by another name now: {moved.Renamed}. Print them a new card."
            )
        );

    static Sentence GivenUp(Storage.Directory.FirmPlace place) =>
        Sentence.Say("{firm} is open here again.", ("firm", place.Name));

    static Sentence Cleared(Storage.Directory.FirmPlace place) =>
        Sentence.Say("Nothing of {firm} is left here. Backups from before still hold it.", ("firm", place.Name));
}
