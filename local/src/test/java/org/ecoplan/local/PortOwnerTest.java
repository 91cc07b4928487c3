package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.ecoplan.embedded.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class PortOwnerTest {

  @Test
  void whoListensIsNamed() throws IOException {
    try (ServerSocket mine = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortOwner.of(mine.getLocalPort()).orElseThrow())
          .contains("java")
          .endsWith("pid " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFreePortHasNoOwner() {
    assertThat(PortOwner.of(Ports.free())).isEmpty();
  }
}
