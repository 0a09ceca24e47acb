using System.Text;
using Alongside.Web.Shell.SignIn.SecondStep;

namespace Alongside.Web.Tests.SignIn;

/// <summary>The codes and letters of an authenticator app, by their standards.</summary>
public sealed class TotpTests
{
    // RFC 6238, appendix B
    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(
            code,
            Totp.Code("12345678901234567890"u8.ToArray(), Totp.StepAt(DateTime.UnixEpoch.AddSeconds(second)))
        );

    [Fact]
    public void A_clock_may_be_half_a_minute_off_and_no_step_counts_twice()
    {
        var (secret, now) = (Encoding.ASCII.GetBytes("12345678901234567890"), DateTime.UnixEpoch.AddSeconds(300));
        long? Step(long step, long lastUsed = 0) => Totp.StepOf(Totp.Code(secret, step), secret, now, lastUsed);

        Assert.Equal([null, 9, 10, 11, null], new[] { Step(8), Step(9), Step(10), Step(11), Step(12) });
        Assert.Equal([null, null, 11], new[] { Step(9, 10), Step(10, 10), Step(11, 10) });
    }

    // RFC 4648, section 10
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Letters_are_those_of_the_standard(string bytes, string letters) =>
        Assert.Equal(letters, Base32.Of(Encoding.ASCII.GetBytes(bytes)));
}
