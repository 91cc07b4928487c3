package org.ecoplan.alert.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses a webhook may reach: public ones, and what the configuration names. The special
 * ranges are those of the IANA special-purpose address registries (RFC 6890).
 */
final class AddressPolicy {
  private static final List<Network> SPECIAL =
      networks(
          List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/127",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/10",
              "ff00::/8"));

  private final List<Network> allowed;

  /**
   * @param allowed networks that may be reached although they are special, such as {@code
   *     10.1.2.0/24}
   */
  AddressPolicy(List<String> allowed) {
    this.allowed = networks(allowed);
  }

  /** Whether a webhook may be sent there. An IPv4 address in IPv6 clothes is judged as IPv4. */
  boolean permits(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address))
        || SPECIAL.stream().noneMatch(network -> network.contains(address));
  }

  private static List<Network> networks(List<String> texts) {
    return texts.stream().map(Network::parse).toList();
  }

  /** A range of addresses in CIDR notation. */
  private record Network(BigInteger prefix, int bits, int hostBits) {
    static Network parse(String cidr) {
      String[] parts = cidr.split("/", -1);
      if (parts.length != 2 || !parts[0].matches("[0-9A-Fa-f.:]+")) {
        throw new IllegalArgumentException("not a network such as 10.1.2.0/24: " + cidr);
      }
      try {
        byte[] address = InetAddress.getByName(parts[0]).getAddress();
        int bits = address.length * 8;
        int hostBits = bits - Integer.parseInt(parts[1]);
        return new Network(new BigInteger(1, address).shiftRight(hostBits), bits, hostBits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("not a network such as 10.1.2.0/24: " + cidr, e);
      }
    }

    boolean contains(InetAddress address) {
      byte[] bytes = address.getAddress();
      return bytes.length * 8 == bits
          && new BigInteger(1, bytes).shiftRight(hostBits).equals(prefix);
    }
  }
}
