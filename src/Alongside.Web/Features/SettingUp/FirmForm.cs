using System.ComponentModel.DataAnnotations;

namespace Alongside.Web.Features.SettingUp;

/// <summary>The first step: the code, the firm, and who sets it up.</summary>
public sealed record FirmForm(
    [Required(ErrorMessage = "Type the code that the console shows.")] string? Code,
    [Required(ErrorMessage = "Write the firm’s name, in up to 200 letters.")]
    [MaxLength(200, ErrorMessage = "Write the firm’s name, in up to 200 letters.")]
        string? Name,
    string? Word,
    [Required(ErrorMessage = "Choose where your firm is.")] string? Zone,
    [Required(ErrorMessage = "Write your name.")]
    [MaxLength(120, ErrorMessage = "Shorten it to 120 letters.")]
        string? Person,
    [Required(ErrorMessage = "Write your e-mail address, like sam@example.com.")] string? Email
)
{
    public FirmWanted Read() =>
        new(
            string.IsNullOrWhiteSpace(Word) ? Founding.WordFrom(Name!) : Word.Trim().ToLowerInvariant(),
            Name!.Trim(),
            Zone!,
            Person!,
            Email!
        );
}
