using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Firms;

namespace Alongside.Web.Features.Leaving;

/// <summary>Why a copy of everything is asked for. Everybody in the firm can read it.</summary>
public sealed record ExportForm(
    [Required(ErrorMessage = "Write why you ask for it. Everybody here can read that.")]
    [MaxLength(Export.LongestReason, ErrorMessage = "Keep it under 500 letters.")]
        string? Reason
);
