using Alongside.Web.Tests.Faults;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Alongside.Web.Tests.Speed;
using Alongside.Web.Tests.Walls;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Alongside.Web.Tests.Harness;

/// <summary>What takes minutes begins first; begun last, it would keep one core at work while the others have nothing left.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly string[] Long =
    [
        .. new[]
        {
            typeof(KillTests),
            typeof(JourneyTests),
            typeof(MatrixTests),
            typeof(EveryPageTests),
            typeof(HostileInputTests),
            typeof(FaultTests),
            typeof(ForgeryTests),
        }.Select(type => type.FullName!),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections.OrderBy(c =>
                !Long.Any(name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal))
            ),
        ];
}
