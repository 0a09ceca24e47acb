using System.Text.RegularExpressions;
using Alongside.Web.Features.Practice;

namespace Alongside.Web.Tests.People;

public partial class PracticePeopleTests
{
    [Fact]
    public void The_practice_firm_has_64_people_and_7_managers()
    {
        Assert.Equal(64, PracticePeople.All.Length);
        Assert.Equal(7, PracticePeople.All.Select(p => p.Manager).OfType<Domain.Basics.PersonId>().Distinct().Count());
        Assert.Single(PracticePeople.All, p => p.Manager is null);
    }

    [Fact]
    public void Maya_has_her_five_people() =>
        Assert.Equal(
            ["Sam Okafor", "Tom Beckett", "Priya Nair", "Aisha Khan", "Gwen Pugh"],
            PracticePeople.All.Where(p => p.Manager == PracticePeople.IdOf(PracticePeople.Maya)).Select(p => p.Name)
        );

    [Theory]
    [InlineData(PracticePeople.Maya, "Maya Lindqvist")]
    [InlineData(PracticePeople.Sam, "Sam Okafor")]
    [InlineData(PracticePeople.Ros, "Ros Adeyemi")]
    [InlineData(PracticePeople.Administrator, "Hannah Teague")]
    public void The_four_who_open_the_practice_firm_are_there(string email, string name)
    {
        var person = PracticePeople.All.Single(p => p.Email == email);

        Assert.Equal((name, PracticePeople.IdOf(email)), (person.Name, person.Id));
    }

    [Fact]
    public void Ids_are_the_same_in_every_seeding() =>
        Assert.Equal("2c8e8b0c-50a9-8793-a0e3-05e9158b6822", $"{PracticePeople.IdOf(PracticePeople.Sam)}");

    [Fact]
    public void Addresses_are_the_practice_firm_s_own_and_some_people_have_none()
    {
        Assert.All(PracticePeople.All.Where(p => p.Email != ""), p => Assert.Matches(OwnAddress(), p.Email));
        Assert.NotEmpty(PracticePeople.All.Where(p => p.Email == ""));
    }

    [GeneratedRegex("^[a-z]+@penhallow\\.example$", RegexOptions.None, 1_000)]
    private static partial Regex OwnAddress();
}
