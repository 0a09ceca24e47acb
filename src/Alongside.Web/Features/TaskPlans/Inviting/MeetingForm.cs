using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Support;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>When and where two people meet, as it is typed.</summary>
public sealed record MeetingForm(
    [Required(ErrorMessage = "Choose a day.")] DateOnly? Day,
    [Required(ErrorMessage = "Choose a time.")] TimeOnly? Time,
    [Required(ErrorMessage = "Say where you’ll meet."), MaxLength(200)] string? Place
)
{
    public Appointment Meeting => new(Day ?? default, Time ?? default, Place ?? "");
}
