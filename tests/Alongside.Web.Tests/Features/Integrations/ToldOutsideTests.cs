using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Integrations;
using Alongside.Web.Storage;

namespace Alongside.Web.Tests.Features.Integrations;

/// <summary>Of each kind of fact that there is, it is said whether a program outside may hear of it.</summary>
public sealed class ToldOutsideTests
{
    static readonly Alongside.Domain.Basics.FactAttribute[] All = [.. FactCatalog.All.Select(FactCatalog.Describe)];

    [Fact]
    public void Each_fact_that_both_share_is_told_or_kept_for_a_reason_and_never_both()
    {
        var shared = All.Where(f => f.Audience is Audience.Shared).Select(f => f.Name).Order().ToList();
        Assert.Equal(shared, ToldOutside.Facts.Concat(ToldOutside.Kept.Keys).Order());
        Assert.All(ToldOutside.Kept.Values, Assert.NotEmpty);
    }

    [Fact]
    public void P13_Nothing_of_one_s_own_sealed_or_for_HR_is_told()
    {
        Assert.DoesNotContain(All.Where(WebhookTelling.MayBeTold), f => f.Audience is not Audience.Shared);
        Assert.DoesNotContain(All.Where(f => f.Audience is not Audience.Shared), f => ToldOutside.MayBe(f.Name));
    }

    [Fact]
    public void Each_has_words_for_whoever_chooses_it() =>
        Assert.All(ToldOutside.Facts, kind => Assert.NotEmpty(WebhookWords.Of(kind).English));
}
