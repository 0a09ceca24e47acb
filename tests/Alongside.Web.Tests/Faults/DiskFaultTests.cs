using System.Diagnostics;
using System.Net;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Faults.Disks;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.Faults;

/// <summary>
/// D4: the disk of the SQLite file is full, is read-only or takes nothing. Who writes is asked to wait and keeps their words, who reads
/// reads on, and nobody has to do anything once it takes something again.
/// </summary>
public sealed class DiskFaultTests(PostgresServer postgres)
{
    /// <summary>Every write of a form is refused in turn, up to this one.</summary>
    static readonly int MostWrites = Towns.IsLong ? 400 : 12;

    [Theory]
    [InlineData(DiskAnswer.Full)]
    [InlineData(DiskAnswer.ReadOnly)]
    [InlineData(DiskAnswer.Broken)]
    public async Task D4_A_disk_that_takes_nothing_loses_nothing_and_is_written_to_again_by_itself(DiskAnswer no)
    {
        using var disk = new Disk(await OnDisk.NewFolderAsync(postgres));
        await using var app = await OnDisk.StartAsync(disk);
        var firm = await app.OtherFirmAsync();
        var writing = new Writing(app, firm);
        using var employee = await writing.PersonAsync(Who.Employee);
        var before = writing.NewWords();
        var talk = await writing.WriteAsync(employee, await writing.FilledAsync(employee, before), before);
        var words = writing.NewWords();
        var form = await writing.FilledAsync(employee, words);

        disk.Writes = no;
        using (var refused = await employee.PostAsync(form))
            form = await Writing.AgainAsync(refused, words);
        Assert.True(disk.Refused > 0);
        var read = await employee.GetAsync(talk);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Contains(before, read.Words, StringComparison.Ordinal);
        var problem = await employee.PostAsync($"/{firm.Slug}/api/v1/asks/", new { words = "not kept" });
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "away"), (problem.Status, problem.Type));

        disk.Writes = DiskAnswer.Well;
        var back = Stopwatch.StartNew();
        await writing.WriteAsync(employee, form, words);
        Assert.InRange(back.Elapsed.TotalSeconds, 0, 5);
        await writing.NothingIsLostAsync();
    }

    [Fact]
    public async Task D4_Whichever_write_finds_no_room_the_form_was_taken_or_was_not_and_counts_once()
    {
        using var disk = new Disk(await OnDisk.NewFolderAsync(postgres));
        await using var app = await OnDisk.StartAsync(disk);
        var writing = new Writing(app, await app.OtherFirmAsync());
        using var employee = await writing.PersonAsync(Who.Employee);
        var refused = 0;
        for (var room = 0; room < MostWrites; room++)
        {
            var words = writing.NewWords();
            var form = await writing.FilledAsync(employee, words);
            disk.FullAfter(room);
            using (var answer = await employee.PostAsync(form))
                if (answer.StatusCode is not HttpStatusCode.SeeOther)
                {
                    form = await Writing.AgainAsync(answer, words);
                    refused++;
                }
            disk.Writes = DiskAnswer.Well;
            await writing.WriteAsync(employee, form, words);
        }
        Assert.True(refused > 5, $"Only {refused} forms found no room.");
        await writing.NothingIsLostAsync();
    }
}
