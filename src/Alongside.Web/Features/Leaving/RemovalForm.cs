using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Firms;

namespace Alongside.Web.Features.Leaving;

/// <summary>Why the firm is to go. Everybody in it can read it.</summary>
public sealed record RemovalForm(
    [Required(ErrorMessage = "Write why you ask for it. Everybody here can read that.")]
    [MaxLength(Removal.LongestReason, ErrorMessage = "Keep it under 500 letters.")]
        string? Reason
);
