package org.ecoplan.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private final AddressPolicy policy = new AddressPolicy(List.of("10.1.2.0/24"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.0.0.1",
        "10.1.3.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1"
      })
  void whatIsNotPublicIsNotReached(String address) throws UnknownHostException {
    assertThat(policy.permits(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "223.5.5.5", "2400:3200::1", "10.1.2.77"})
  void whatIsPublicOrNamedIsReached(String address) throws UnknownHostException {
    assertThat(policy.permits(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aNetworkIsWrittenAsANumberAndNotAsAName() {
    assertThatThrownBy(() -> new AddressPolicy(List.of("localhost")))
        .hasMessageContaining("localhost");
  }
}
