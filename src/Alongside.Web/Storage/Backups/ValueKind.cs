using System.Data.Common;

namespace Alongside.Web.Storage.Backups;

/// <summary>How a value lies in a backup, whichever engine it came from. The numbers stand in files and never change.</summary>
public enum ValueKind
{
    Id = 1,
    Text = 2,
    Number = 3,
    LongNumber = 4,
    Bool = 5,
    Bytes = 6,
    Instant = 7,
    Day = 8,
    Time = 9,
}

/// <summary>Takes values out of a row of either engine, and gives them as either takes them.</summary>
static class Values
{
    public static ValueKind KindOf(Type kept) =>
        (Nullable.GetUnderlyingType(kept) ?? kept) switch
        {
            var t when t == typeof(Guid) => ValueKind.Id,
            var t when t == typeof(string) => ValueKind.Text,
            var t when t == typeof(int) => ValueKind.Number,
            var t when t == typeof(long) => ValueKind.LongNumber,
            var t when t == typeof(bool) => ValueKind.Bool,
            var t when t == typeof(byte[]) => ValueKind.Bytes,
            var t when t == typeof(DateTime) => ValueKind.Instant,
            var t when t == typeof(DateOnly) => ValueKind.Day,
            var t when t == typeof(TimeOnly) => ValueKind.Time,
            var t => throw new InvalidOperationException($"A backup knows no way to keep a {t.Name} yet."),
        };

    public static void Copy(DbDataReader row, int at, ValueKind kind, BinaryWriter to)
    {
        var there = !row.IsDBNull(at);
        to.Write(there);
        if (there)
            CopyValue(row, at, kind, to);
    }

    /// <summary>Null, or the value as both engines' drivers take it.</summary>
    public static object? Read(BinaryReader from, ValueKind kind) =>
        !from.ReadBoolean()
            ? null
            : kind switch
            {
                ValueKind.Id => new Guid(from.ReadBytes(16)),
                ValueKind.Text => from.ReadString(),
                ValueKind.Number => from.ReadInt32(),
                ValueKind.LongNumber => from.ReadInt64(),
                ValueKind.Bool => from.ReadBoolean(),
                ValueKind.Bytes => from.ReadBytes(from.ReadInt32()),
                ValueKind.Instant => new DateTime(from.ReadInt64(), DateTimeKind.Utc),
                ValueKind.Day => DateOnly.FromDayNumber(from.ReadInt32()),
                ValueKind.Time => new TimeOnly(from.ReadInt64()),
                _ => throw new InvalidDataException($"No kind of value has the number {kind}."),
            };

    static void CopyValue(DbDataReader row, int at, ValueKind kind, BinaryWriter to)
    {
        switch (kind)
        {
            case ValueKind.Id:
                to.Write(row.GetGuid(at).ToByteArray());
                break;
            case ValueKind.Text:
                to.Write(row.GetString(at));
                break;
            case ValueKind.Number:
                to.Write(row.GetInt32(at));
                break;
            case ValueKind.LongNumber:
                to.Write(row.GetInt64(at));
                break;
            case ValueKind.Bool:
                to.Write(row.GetBoolean(at));
                break;
            case ValueKind.Bytes:
                var bytes = row.GetFieldValue<byte[]>(at);
                to.Write(bytes.Length);
                to.Write(bytes);
                break;
            case ValueKind.Instant:
                to.Write(row.GetDateTime(at).Ticks);
                break;
            case ValueKind.Day:
                to.Write(row.GetFieldValue<DateOnly>(at).DayNumber);
                break;
            case ValueKind.Time:
                to.Write(row.GetFieldValue<TimeOnly>(at).Ticks);
                break;
        }
    }
}
