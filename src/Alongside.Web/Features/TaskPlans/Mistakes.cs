using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Alongside.Web.Features.TaskPlans;

static class Mistakes
{
    /// <summary>Puts what is wrong with a value beside the input that begins it, where several inputs make up the value.</summary>
    public static void Beside(this ModelStateDictionary state, string value, string input)
    {
        if (!state.TryGetValue(value, out var entry))
            return;
        foreach (var mistake in entry.Errors.ToList())
            state.AddModelError(input, mistake.ErrorMessage);
        state.Remove(value);
    }
}
