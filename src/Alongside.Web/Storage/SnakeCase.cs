using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alongside.Web.Storage;

/// <summary>Columns are written_like_this, so that SQL by hand needs no quotes on either engine.</summary>
static class SnakeCase
{
    public static void Apply(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(Of(property.Name));
    }

    public static string Of(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{letter}" : $"{letter}"))
            .ToLowerInvariant();
}
