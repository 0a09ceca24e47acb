using Alongside.Web.Tests.Engines;

[assembly: AssemblyFixture(typeof(PostgresServer))]
