using System.Collections.Immutable;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alongside.Web.Storage.Backups;

public sealed record CopiedColumn(string Name, ValueKind Kind);

/// <summary>A table as it is copied. The models say which there are, so that none can be forgotten.</summary>
/// <param name="OfFirm">Its rows are each of one firm, and stand behind the wall between firms.</param>
public sealed record CopiedTable(string Name, bool OfFirm, ImmutableArray<CopiedColumn> Columns)
{
    /// <summary>Every table of both models; what is referred to comes before what refers to it.</summary>
    public static ImmutableArray<CopiedTable> All(DirectoryDb directory, FirmDb firms) =>
        [.. Of(directory.Model, ofFirm: false), .. Of(firms.Model, ofFirm: true)];

    /// <summary>Its name and columns, as SQL wants them on both engines.</summary>
    public string Quoted => $"\"{Name}\"";

    public string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

    static IEnumerable<CopiedTable> Of(IModel model, bool ofFirm) =>
        from type in model.GetEntityTypes()
        orderby Depth(type), type.GetTableName()
        select new CopiedTable(type.GetTableName()!, ofFirm, [.. type.GetProperties().Select(Of)]);

    static CopiedColumn Of(IProperty column) =>
        new(
            column.GetColumnName(),
            Values.KindOf(column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType)
        );

    static int Depth(IEntityType type) =>
        type.GetForeignKeys().Select(key => 1 + Depth(key.PrincipalEntityType)).DefaultIfEmpty().Max();
}
