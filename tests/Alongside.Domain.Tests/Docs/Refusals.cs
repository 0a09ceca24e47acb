using System.Reflection;
using System.Reflection.Emit;

namespace Alongside.Domain.Tests.Docs;

/// <summary>Which refusals a move can give, read from the code itself: what it and its helpers load from any class of refusals.</summary>
static class Refusals
{
    static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    public static IEnumerable<string> Of(MethodInfo move)
    {
        var members = new HashSet<MemberInfo>();
        Read(move, members, []);
        return members.Where(IsRefusal).Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    static void Read(MethodBase method, HashSet<MemberInfo> found, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method) || method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            return;
        foreach (var member in Members(method, code))
            if (IsRefusal(member))
                found.Add(member);
            else if (member is MethodBase called && IsHelper(called))
                Read(called, found, seen);
    }

    static bool IsRefusal(MemberInfo member) =>
        member.DeclaringType?.Name.EndsWith("Refusals", StringComparison.Ordinal) is true;

    /// <summary>The table's own refusals belong to every move and are said once.</summary>
    static bool IsHelper(MethodBase method) =>
        method.DeclaringType is { } type
        && type.Assembly == typeof(Process).Assembly
        && type != typeof(Process)
        && type != typeof(Move);

    static IEnumerable<MemberInfo> Members(MethodBase method, byte[] code)
    {
        var module = method.Module;
        var types = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = Codes[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField)
                yield return module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    types,
                    method.IsGenericMethod ? method.GetGenericArguments() : null
                )!;
            at += SizeOf(operation.OperandType, code, at);
        }
    }

    static int SizeOf(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
            _ => 4,
        };

    static string NameOf(MemberInfo member) =>
        member switch
        {
            FieldInfo field => ((Refusal)field.GetValue(null)!).Name,
            MethodInfo method => (
                (Refusal)
                    method.Invoke(
                        null,
                        [.. method.GetParameters().Select(p => Activator.CreateInstance(p.ParameterType))]
                    )!
            ).Name,
            _ => throw new NotSupportedException(member.Name),
        };
}
