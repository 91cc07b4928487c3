package org.ecoplan.alert.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a URL leads, judged before anything is sent. A name is resolved once: what was judged is
 * what is connected to, so a name that answers differently a second later gains nothing.
 *
 * @param address where to connect to; absent where nothing may be sent
 * @param objection why nothing may be sent; empty where it may
 */
record Route(@Nullable InetAddress address, String objection) {

  /** Judges a URL; of a name with several addresses every one has to be allowed. */
  static Route of(URI url, boolean allowHttp, AddressPolicy policy, Names names) {
    boolean https = "https".equalsIgnoreCase(url.getScheme());
    boolean http = "http".equalsIgnoreCase(url.getScheme()) && allowHttp;
    if (!https && !http) {
      return refused("只允许 https 地址");
    }
    String host = url.getHost();
    if (host == null || url.getUserInfo() != null) {
      return refused("地址应含主机名，且不含用户名和密码");
    }
    try {
      InetAddress[] addresses = names.of(host);
      for (InetAddress address : addresses) {
        if (!policy.permits(address)) {
          return refused("地址 " + address.getHostAddress() + " 属于本机、链路本地、私有或保留网段，未被允许");
        }
      }
      return new Route(addresses[0], "");
    } catch (UnknownHostException e) {
      return refused("主机名 " + host + " 无法解析");
    }
  }

  private static Route refused(String objection) {
    return new Route(null, objection);
  }

  /** Resolves names. */
  @FunctionalInterface
  interface Names {
    /** Every address of a host, at least one. */
    InetAddress[] of(String host) throws UnknownHostException;
  }
}
