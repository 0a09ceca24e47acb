using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.Rest;

/// <summary>On a route whose body may be larger than others'.</summary>
sealed record LargestBody(int Bytes);

/// <summary>On a route that takes the ETag of what it changes in If-Match.</summary>
sealed record TakesIfMatch;

/// <summary>On a route that reads its body by itself: as what. Not the framework’s word for it, by which other bodies would find no route.</summary>
sealed record TakesBody(Type Form);

/// <summary>On a route whose body is a move’s fields, and beside them from what a record begins.</summary>
sealed record TakesMove(Move Move, string? From);

/// <summary>On a route that is for one side of a record alone, whoever else finds it.</summary>
sealed record OnlyFor(Part Part);

/// <summary>What a route says of itself beside its address.</summary>
static class RouteWords
{
    public static RouteHandlerBuilder AnswersAgainItself(this RouteHandlerBuilder route) =>
        route.WithMetadata(new AnswersAgain());

    public static RouteHandlerBuilder ForBodiesUpTo(this RouteHandlerBuilder route, int bytes) =>
        route.WithMetadata(new LargestBody(bytes));

    /// <summary>What is to be sent, where a route reads it by itself.</summary>
    public static RouteHandlerBuilder Takes<TForm>(this RouteHandlerBuilder route)
        where TForm : class => route.WithMetadata(new TakesBody(typeof(TForm)));

    public static RouteHandlerBuilder TakesFieldsOf(this RouteHandlerBuilder route, Move move, string? from = null) =>
        route.WithMetadata(new TakesMove(move, from));

    /// <summary>For this side of a record alone, as the description says it; the record itself decides.</summary>
    public static RouteHandlerBuilder OnlyFor(this RouteHandlerBuilder route, Part part) =>
        route.WithMetadata(new OnlyFor(part));

    public static RouteHandlerBuilder WithIfMatch(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TakesIfMatch());
}
