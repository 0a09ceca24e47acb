using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Shell.SignIn.Passkeys;
using Alongside.Web.Shell.SignIn.Passwords;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Shell.Starting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Alongside.Web.Shell.SignIn;

/// <summary>What a route may ask of a visitor before anything of a firm is looked at.</summary>
public static class SignInPolicies
{
    public const string SignedIn = "SignedIn";

    /// <summary>Everything but one's own plan and log.</summary>
    public const string Fresh = "Fresh";

    /// <summary>Whoever runs the installation: mail, and what could not be delivered. Nothing of what a firm keeps.</summary>
    public const string Operator = "Operator";
}

public static class SignInRegistration
{
    /// <summary>Who a request comes from, and every way to sign in and out. Needs the directory.</summary>
    public static void AddSignIn(this IHostApplicationBuilder builder)
    {
        var origin = new Origin(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(origin).AddSingleton<TrustedProxies>();
        services.AddSingleton<PasswordHashing>();
        services.AddPasskeys(origin);
        services.AddSingleton<Recognition>().AddSingleton<LastSeen>().AddSingleton<KeptForms>();
        services.AddSingleton(new MailConsole(Console.Out));
        services.AddSingleton(new MailSettings(builder.Configuration)).AddScoped<MailChoices>();
        services.AddSingleton<MailFolder>().AddSingleton<SmtpCarrier>().AddSingleton<Carriers>();
        services.AddSingleton<Postman>().AddHostedService(provider => provider.GetRequiredService<Postman>());
        services
            .AddScoped<Limits>()
            .AddScoped<Sessions>()
            .AddScoped<Tokens>()
            .AddScoped<Integrations>()
            .AddScoped<Memberships>();
        services
            .AddScoped<SignInCodes>()
            .AddScoped<Asking>()
            .AddScoped<Devices>()
            .AddScoped<DevicesInSight>()
            .AddScoped<WaysInLetter>()
            .AddScoped<LockOut>()
            .AddScoped<PasswordDoor>()
            .AddScoped<OwnPassword>()
            .AddScoped<OwnApp>()
            .AddScoped<RecoveryCodes>()
            .AddScoped<SecondStepDoor>()
            .AddScoped<PrintedCards>()
            .AddScoped<HalfWay>()
            .AddScoped<ShownOnce>()
            .AddScoped<Arrival>()
            .AddScoped<PracticeDoor>()
            .AddScoped<Operators>()
            .AddScoped<SealedRows>()
            .AddScoped<KeyRenewal>();
        services.AddOwnSignIn();

        services
            .AddAuthentication(SessionHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, configureOptions: null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(SignInPolicies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(SignInPolicies.Fresh, policy => policy.RequireClaim(SessionClaims.Fresh))
            .AddPolicy(
                SignInPolicies.Operator,
                policy => policy.RequireClaim(SessionClaims.Fresh).RequireClaim(SessionClaims.Operates)
            );

        // A mailed link carries its secret in the address; no log may.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.Warning));
        services.AddAntiforgery(options => Shape(options.Cookie, origin));
        services.AddSingleton<KeyRing>().AddDataProtection().SetApplicationName("Alongside");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, keys) => options.XmlRepository = keys);
    }

    /// <summary>First of all middleware: behind a proxy that ends https, requests still count as the https they came as.</summary>
    public static void UseOrigin(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<Origin>().IsHttps)
            app.Use(
                (context, next) =>
                {
                    context.Request.Scheme = Uri.UriSchemeHttps;
                    return next(context);
                }
            );
    }

    static void Shape(CookieBuilder cookie, Origin origin)
    {
        cookie.Name = Cookies.Name(origin.IsHttps, Cookies.Form);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
