using Alongside.Domain.Basics;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Alongside.Web.Shell;

/// <summary>Reads a day as people write it.</summary>
public sealed class DayBinder : IModelBinder, IModelBinderProvider
{
    static readonly Sentence NotADay = Sentence.Say("Write a day like 6 November 2026.");

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var typed = context.ValueProvider.GetValue(context.ModelName);
        if (typed == ValueProviderResult.None)
            return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, typed);
        if (DayText.Read(typed.FirstValue) is { } day)
            context.Result = ModelBindingResult.Success(day);
        else if (string.IsNullOrWhiteSpace(typed.FirstValue))
            context.Result = ModelBindingResult.Success(model: null);
        else
            context.ModelState.TryAddModelError(context.ModelName, Words.English.Plain(NotADay));
        return Task.CompletedTask;
    }
}
