using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Alongside.Web.Shell.SignIn.Passkeys;

static class PasskeyRegistration
{
    /// <summary>The framework's handler over our own accounts: none of its tables, cookies or pages.</summary>
    public static void AddPasskeys(this IServiceCollection services, Origin origin)
    {
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = origin.Told is { } told ? new Uri(told).Host : null;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = asked =>
                ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == origin.For(asked.HttpContext.Request));
        });
        services.AddScoped<PasskeyStore>().AddScoped<OwnPasskeys>().AddScoped<Ceremony>();
        services.AddScoped<IPasskeyHandler<Account>>(provider => new PasskeyHandler<Account>(
            Users(provider),
            provider.GetRequiredService<IOptions<IdentityPasskeyOptions>>()
        ));
    }

    static UserManager<Account> Users(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<PasskeyStore>(),
            Options.Create(new IdentityOptions()),
            new PasswordHasher<Account>(),
            userValidators: [],
            passwordValidators: [],
            new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(),
            provider,
            provider.GetRequiredService<ILogger<UserManager<Account>>>()
        );
}
