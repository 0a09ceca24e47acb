global using System.Collections.Immutable;
global using Alongside.Domain.Access;
global using Alongside.Domain.Basics;
global using Alongside.Domain.CheckIns;
global using Alongside.Domain.Support;
global using Alongside.Domain.TaskPlans;
global using Barrier = Alongside.Domain.Support.Barrier;
global using FactAttribute = Xunit.FactAttribute;
global using FactName = Alongside.Domain.Basics.FactAttribute;
