using Alongside.Domain.People;

namespace Alongside.Domain.Tests.People;

public class NameWordsTests
{
    [Theory]
    [InlineData("Zoë Ångström", "zoe angstrom")]
    [InlineData("Siân O’Neill-Müller", "sian oneill muller")]
    [InlineData("Łukasz Ørsted Straße", "lukasz orsted strasse")]
    [InlineData("Nguyễn Thị Ánh", "nguyen thi anh")]
    [InlineData("李 小龙", "李 小龙")]
    [InlineData("Sam \"Sammy\" Sam", "sam sammy")]
    [InlineData(" - ' ", "")]
    public void A_name_is_searched_for_in_small_letters_without_accents(string name, string words) =>
        Assert.Equal(words, string.Join(' ', NameWords.Of(name)));

    [Fact]
    public void A_word_without_end_is_cut() =>
        Assert.Equal(40, Assert.Single(NameWords.Of(new string('x', 500))).Length);
}
