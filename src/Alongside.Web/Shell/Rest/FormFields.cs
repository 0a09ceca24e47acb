using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;

namespace Alongside.Web.Shell.Rest;

/// <summary>Reads a page's form from JSON: the same fields and none besides, refused in the same words.</summary>
static class FormFields
{
    /// <summary>Either the form or what is wrong with its fields.</summary>
    public static (TForm? Form, IReadOnlyList<FieldFault> Faults) Read<TForm>(JsonElement body)
        where TForm : class
    {
        var form = typeof(TForm).GetConstructors().Single();
        var parameters = form.GetParameters();
        List<FieldFault> faults =
        [
            .. body.EnumerateObject()
                .Where(given => !Array.Exists(parameters, p => NameOf(p) == given.Name))
                .Select(given => new FieldFault(given.Name, "There is no such field here.")),
        ];
        var values = Array.ConvertAll(parameters, p => Read(p, body, faults));
        if (faults.Count > 0)
            return (null, faults);

        var read = (TForm)form.Invoke(values);
        faults.AddRange(Beyond(read));
        return faults.Count > 0 ? (null, faults) : (read, faults);
    }

    static object? Read(ParameterInfo field, JsonElement body, List<FieldFault> faults)
    {
        var value = body.TryGetProperty(NameOf(field), out var given) ? ValueOf(field, given, faults) : null;
        if (faults.Exists(f => f.Field == NameOf(field)))
            return null;
        faults.AddRange(
            field
                .GetCustomAttributes<ValidationAttribute>()
                .Where(rule => !rule.IsValid(value))
                .Select(rule => new FieldFault(NameOf(field), rule.FormatErrorMessage(NameOf(field))))
        );
        return value;
    }

    static object? ValueOf(ParameterInfo field, JsonElement given, List<FieldFault> faults)
    {
        try
        {
            return given.Deserialize(field.ParameterType, MoveFields.Strict);
        }
        catch (JsonException)
        {
            faults.Add(new FieldFault(NameOf(field), MoveFields.NoSuchValue));
            return null;
        }
    }

    /// <summary>What the form itself finds, once each field by itself will do.</summary>
    static IEnumerable<FieldFault> Beyond(object form) =>
        form is IValidatableObject whole
            ? whole
                .Validate(new ValidationContext(form))
                .SelectMany(fault =>
                    fault.MemberNames.DefaultIfEmpty("").Select(name => new FieldFault(name, fault.ErrorMessage ?? ""))
                )
            : [];

    static string NameOf(ParameterInfo field) => JsonNamingPolicy.CamelCase.ConvertName(field.Name!);
}
