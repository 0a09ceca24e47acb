using Alongside.Domain.Basics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alongside.Web.Storage;

/// <summary>A typed id lies in its table as the GUID it holds.</summary>
public sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Of(value))
    where TId : struct, ITypedId<TId>
{
    // An expression tree cannot call a static member of an interface by itself.
    static TId Of(Guid value) => TId.Of(value);
}
