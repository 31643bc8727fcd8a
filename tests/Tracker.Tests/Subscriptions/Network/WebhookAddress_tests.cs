using System.Net;
using Tracker.Subscriptions.Network;

namespace Tracker.Tests.Subscriptions.Network;

public sealed class WebhookAddress_tests
{
    [Theory]
    [InlineData("https://hooks.slack.com/services/T0/B0/x")]
    [InlineData("https://example.org:8443/in?x=1")]
    [InlineData("https://8.8.8.8/")]
    [InlineData("https://[2606:4700::1111]/")]
    [InlineData("https://президент.kz/hook")]
    public void A_public_https_address_is_taken(string url) => WebhookAddress.Problem(url, allowPrivate: false).ShouldBeNull();

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("ftp://example.org/")]
    [InlineData("/in")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://example.org/#part")]
    [InlineData("https://localhost/")]
    [InlineData("https://localhost./")]
    [InlineData("https://LOCALHOST:8080/")]
    [InlineData("https://server/")]
    [InlineData("https://db.internal/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.0.0.1/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://172.31.0.1/")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://168.63.129.16/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[64:ff9b::7f00:1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    public void Any_other_address_is_refused(string url) => WebhookAddress.Problem(url, allowPrivate: false).ShouldNotBeNull();

    [Theory]
    [InlineData("http://localhost:5000/in")]
    [InlineData("https://10.1.2.3/")]
    public void The_setting_allows_private_ones(string url) => WebhookAddress.Problem(url, allowPrivate: true).ShouldBeNull();

    [Theory]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.0", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.64.0.0", false)]
    [InlineData("100.128.0.0", true)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("ff02::1", false)]
    public void Networks_end_where_the_registries_say(string address, bool isPublic) => PublicNetwork.Contains(IPAddress.Parse(address)).ShouldBe(isPublic);
}
