using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

/// <summary>The owner says that what was promised for a day is done.</summary>
[Fact("promise.done", Audience.Shared)]
public sealed record PromiseDone(LineId Promise, DateOnly Due) : Fact;

/// <summary>The receiver confirms that it is there.</summary>
[Fact("promise.there", Audience.Shared)]
public sealed record PromiseThere(LineId Promise, DateOnly Due) : Fact;

/// <summary>The receiver says that it is not there yet.</summary>
[Fact("promise.not-there", Audience.Shared)]
public sealed record PromiseNotThere(LineId Promise, DateOnly Due) : Fact;

/// <summary>The owner offers another day.</summary>
[Fact("promise.new-day-offered", Audience.Shared)]
public sealed record NewDayOffered(LineId Promise, DateOnly Due, DateOnly Day) : Fact;

/// <summary>The receiver said yes to the new day.</summary>
[Fact("promise.new-day-accepted", Audience.Shared)]
public sealed record NewDayAccepted(LineId Promise, DateOnly Due, DateOnly Day) : Fact;

/// <summary>The receiver said no to the new day; the old one stands.</summary>
[Fact("promise.new-day-declined", Audience.Shared)]
public sealed record NewDayDeclined(LineId Promise, DateOnly Due) : Fact;
