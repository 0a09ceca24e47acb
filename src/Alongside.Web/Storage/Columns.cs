using Alongside.Domain.Advising;
using Alongside.Domain.Basics;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>How a firm's values lie in columns, the same on both engines.</summary>
static class Columns
{
    public static void Convert(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<FirmId>().HaveConversion<TypedIdConverter<FirmId>>();
        conventions.Properties<PersonId>().HaveConversion<TypedIdConverter<PersonId>>();
        conventions.Properties<RecordId>().HaveConversion<TypedIdConverter<RecordId>>();
        conventions.Properties<EngagementId>().HaveConversion<TypedIdConverter<EngagementId>>();
        conventions.Properties<LineId>().HaveConversion<TypedIdConverter<LineId>>();
        conventions.Properties<DateTime>().HaveConversion<InstantConverter>();
        conventions.Properties<TimeSpan>().HaveConversion<long>();
    }
}
