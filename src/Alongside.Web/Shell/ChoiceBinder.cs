using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Alongside.Web.Shell;

/// <summary>
/// Reads one of the answers that a choice offers, by its name. A number, or several names in one, is no answer, though the
/// framework would take it for one.
/// </summary>
public sealed class ChoiceBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType.IsEnum ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var posted = context.ValueProvider.GetValue(context.ModelName);
        if (posted == ValueProviderResult.None)
            return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, posted);
        if (Find(context.ModelMetadata.UnderlyingOrModelType, posted.FirstValue) is { } choice)
            context.Result = ModelBindingResult.Success(choice);
        else if (string.IsNullOrWhiteSpace(posted.FirstValue) && context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(model: null);
        else
            context.ModelState.TryAddModelError(context.ModelName, Unknown(context.ModelMetadata, posted.FirstValue));
        return Task.CompletedTask;
    }

    static object? Find(Type choice, string? posted) =>
        Enum.GetNames(choice).Contains(posted, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse(choice, posted!, ignoreCase: true)
            : null;

    static string Unknown(ModelMetadata asked, string? posted) =>
        asked.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(posted ?? "", asked.GetDisplayName());
}
