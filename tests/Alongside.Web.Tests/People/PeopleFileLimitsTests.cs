using System.Text;
using Alongside.Web.Features.People;
using static Alongside.Web.Tests.People.Files;

namespace Alongside.Web.Tests.People;

public class PeopleFileLimitsTests
{
    [Fact]
    public async Task A_million_rows_are_refused_after_the_first_five_megabytes()
    {
        using var rows = new Rows(1_000_000);

        Assert.Equal(
            ["0 : This file is larger than 5 MB. Leave out columns we don’t use, or split it in two."],
            Told(await PeopleFile.ReadAsync(rows, CancellationToken.None))
        );
        Assert.InRange(rows.Given, PeopleFile.MostBytes, PeopleFile.MostBytes + 100_000);
    }

    [Fact]
    public async Task Twenty_thousand_rows_are_read_and_one_more_is_refused()
    {
        using var allowed = new Rows(20_000);
        using var tooMany = new Rows(20_001);

        Assert.Equal(20_000, (await PeopleFile.ReadAsync(allowed, CancellationToken.None)).Rows.Length);
        Assert.Equal(
            ["0 : A file can have up to 20000 people. Split this one in two."],
            Told(await PeopleFile.ReadAsync(tooMany, CancellationToken.None))
        );
    }

    [Fact]
    public void Two_hundred_columns_are_read_and_a_million_are_refused()
    {
        Assert.Equal(["Gwen Pugh"], Names(Read($"Name{Columns(199)}\nGwen Pugh")));
        foreach (var count in new[] { 200, 1_000_000 })
            Assert.Equal(
                ["1 : A file can have up to 200 columns. Leave out the ones we don’t use."],
                Told($"Name{Columns(count)}\nGwen Pugh")
            );
    }

    [Fact]
    public void A_million_cells_in_one_row_are_refused_there() =>
        Assert.Equal(
            ["2 : This row has more cells than headings. Put quote marks around a cell with a comma in it."],
            Told($"Name\nGwen Pugh{string.Concat(Enumerable.Repeat(",x", 1_000_000))}")
        );

    [Fact]
    public void A_cell_of_500_characters_is_read_and_one_more_is_refused_whatever_its_column()
    {
        Assert.Equal(["Gwen Pugh"], Names(Read($"Name,Notes\nGwen Pugh,{new string('x', 500)}")));
        Assert.Equal(
            ["2 Notes: Shorten this to 500 characters or fewer."],
            Told($"Name,Notes\nGwen Pugh,{new string('x', 501)}\nTom Beckett,{new string('y', 501)}")
        );
    }

    [Fact]
    public void A_text_between_120_and_500_characters_is_refused_for_a_column_that_we_use() =>
        Assert.Equal(
            ["2 Team: Shorten this to 120 characters or fewer."],
            Told($"Name,Team\nGwen Pugh,{new string('x', 200)}")
        );

    [Fact]
    public void A_heading_as_long_as_a_page_is_refused() =>
        Assert.Equal(
            ["1 : Shorten this to 500 characters or fewer."],
            Told($"Name,{new string('x', 200_000)}\nGwen Pugh,1")
        );

    [Fact]
    public void A_file_of_quote_marks_is_refused_quickly() =>
        Assert.Equal(["1 : Shorten this to 500 characters or fewer."], Told($"Name\"{new string('"', 4_000_000)}"));

    static string Columns(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => ",c"));

    /// <summary>A file that is made as it is read, and remembers how much of it was.</summary>
    sealed class Rows(int count) : Stream
    {
        readonly IEnumerator<byte> bytes = Lines(count).SelectMany(Encoding.UTF8.GetBytes).GetEnumerator();

        public long Given { get; private set; }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = 0;
            while (read < count && bytes.MoveNext())
                buffer[offset + read++] = bytes.Current;
            Given += read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            bytes.Dispose();
            base.Dispose(disposing);
        }

        static IEnumerable<string> Lines(int count) =>
            Enumerable.Range(0, count).Select(i => $"Person {i},person{i}@penhallow.example\n").Prepend("Name,Email\n");
    }
}
