namespace Alongside.Web.Shell.SignIn.Own;

static class OwnSignInRegistration
{
    /// <summary>Nothing of it is made before somebody comes to a firm that has a sign-in of its own.</summary>
    public static void AddOwnSignIn(this IServiceCollection services) =>
        services
            .AddSingleton<ProviderAddresses>()
            .AddSingleton<ProviderCalls>()
            .AddSingleton<Discovery>()
            .AddSingleton<IdTokens>()
            .AddScoped<Providers>()
            .AddScoped<ProviderTalk>()
            .AddScoped<Trips>()
            .AddScoped<OwnPeople>()
            .AddScoped<FirstTime>()
            .AddScoped<ToProvider>()
            .AddScoped<FromProvider>();
}
