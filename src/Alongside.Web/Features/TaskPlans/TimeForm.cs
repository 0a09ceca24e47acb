using System.ComponentModel.DataAnnotations;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans;

/// <summary>A length of working time as it is typed.</summary>
public sealed record TimeForm(
    [Required(ErrorMessage = "Give a number.")] int? Amount,
    [Required(ErrorMessage = "Choose minutes, hours, days or weeks.")] TimeUnit? Unit,
    [MaxLength(2000)] string? Timeline
)
{
    public HowLong Time => new(Amount ?? 0, Unit ?? default);
}
