package org.ecoplan.alert.mail;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Points the mailer at the local sink, where there is one, on a port that nobody else uses. */
public final class SinkAddress implements ConfigSourceFactory {

  /** Above the defaults of the service, below what an operator sets. */
  private static final int ORDINAL = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue sink = context.getValue("ecoplan.alert.mail.sink");
    if (sink == null || !Boolean.parseBoolean(sink.getValue())) {
      return List.of();
    }
    return List.of(
        new PropertiesConfigSource(
            Map.of(
                "quarkus.mailer.host",
                InetAddress.getLoopbackAddress().getHostAddress(),
                "quarkus.mailer.port",
                Integer.toString(freePort()),
                "quarkus.mailer.mock",
                "false"),
            "mail-sink",
            ORDINAL));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
