namespace Alongside.Web.Shell.SignIn;

/// <summary>What somebody sent after their session had ended: it waits, unsaved, until they have signed in again.</summary>
/// <param name="Page">The address that it was sent to, without its query.</param>
public sealed record KeptForm(string Page, IFormCollection Words, DateTime Until);

/// <summary>
/// The form may wait through a sign-in. On no page where somebody is asked how they are: what is said there is kept nowhere (P1).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutlivesSessionAttribute : Attribute;
