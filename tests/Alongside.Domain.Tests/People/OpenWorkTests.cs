using Alongside.Domain.People;
using static Alongside.Domain.Tests.People.Rows;

namespace Alongside.Domain.Tests.People;

public class OpenWorkTests
{
    [Fact]
    public void Each_kind_of_open_work_is_said_of_its_person()
    {
        var said = new OpenWork(1, 2, 1).Of(Person("Sam Okafor")).Select(s => $"{s}").ToArray();

        Assert.Equal(
            [
                "Sam Okafor has an open plan. It pauses until the new manager takes it on, or ends if nothing is agreed yet.",
                "Sam Okafor still owes 2 promises. They need somebody else.",
                "One talk with Sam Okafor has no manager then. Give it another.",
            ],
            said
        );
        Assert.Empty(OpenWork.None.Of(Person("Sam Okafor")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void P14_a_number_below_five_is_never_said_in_all(int number) =>
        Assert.Equal(
            OpenWork.None.InAll().Select(s => $"{s}"),
            new OpenWork(number, number, number).InAll().Select(s => $"{s}")
        );

    [Fact]
    public void From_five_up_it_is_said() =>
        Assert.Equal(4, (new OpenWork(3, 2, 4) + new OpenWork(2, 3, 1)).InAll().Count());
}
