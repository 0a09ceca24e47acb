using Alongside.Domain.Basics;

namespace Alongside.Web.Tests.Speed;

/// <summary>A page of the firm, as one of its people asks for it.</summary>
public sealed record Place(string Route, string Path, PersonId Reader);
