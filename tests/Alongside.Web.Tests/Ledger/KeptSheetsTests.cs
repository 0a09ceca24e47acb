using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>A sheet that is kept in memory answers for the letters that it was told from, and for no others.</summary>
public sealed class KeptSheetsTests
{
    static readonly FirmId Firm = FirmId.Of(Guid.CreateVersion7());
    static readonly RecordId Record = new(Guid.CreateVersion7());
    static readonly PersonId Maya = PersonId.Of(Guid.CreateVersion7());
    static readonly PersonId Ros = PersonId.Of(Guid.CreateVersion7());

    readonly KeptSheets kept = new();

    [Fact]
    public void The_same_letters_are_told_once()
    {
        var told = Read(RowOf("Late twice."));

        Assert.Equal("Late twice.", told.Observation);
        Assert.Same(told, Read(RowOf("Late twice.")));
    }

    [Fact]
    public void Letters_that_have_changed_are_told_again()
    {
        Read(RowOf("Late twice."));

        Assert.Equal("", Read(RowOf("")).Observation);
        Assert.Equal("Late twice.", Read(RowOf("Late twice.")).Observation);
    }

    [Fact]
    public void P13_each_firm_record_audience_and_keeper_gets_its_own()
    {
        BodyRow[] rows =
        [
            RowOf("Maya’s."),
            RowOf("Ros’s.", keeper: Ros),
            RowOf("Another record’s.", record: new RecordId(Guid.CreateVersion7())),
            RowOf("Another firm’s.", firm: FirmId.Of(Guid.CreateVersion7())),
            RowOf("HR’s.", audience: Audience.WithHr),
        ];
        foreach (var row in rows)
            Read(row);

        Assert.Equal(
            ["Maya’s.", "Ros’s.", "Another record’s.", "Another firm’s.", "HR’s."],
            rows.Select(r => Read(r).Observation)
        );
    }

    [Fact]
    public void What_is_forgotten_is_told_again()
    {
        var told = Read(RowOf("Late twice."));
        kept.Forget();

        Assert.NotSame(told, Read(RowOf("Late twice.")));
    }

    [Fact]
    public void Memory_has_an_end()
    {
        var first = Read(RowOf("Late twice."));
        var words = new string('x', 100_000);
        for (var n = 0; n < 50; n++)
            Read(RowOf(words, record: new RecordId(Guid.CreateVersion7())));

        Assert.NotSame(first, Read(RowOf("Late twice.")));
    }

    NoticedSheet Read(BodyRow row) => (NoticedSheet)kept.Of(row, typeof(NoticedSheet));

    static BodyRow RowOf(
        string observation,
        FirmId? firm = null,
        RecordId? record = null,
        Audience audience = Audience.OnlyAuthor,
        PersonId? keeper = null
    ) =>
        new()
        {
            Firm = firm ?? Firm,
            Record = record ?? Record,
            Audience = audience,
            Keeper = keeper ?? Maya,
            Json = Bodies.Write(NoticedSheet.Empty with { Observation = observation }),
        };
}
