package org.ecoplan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "/console, false",
    "/console/, false",
    "/console/LZ-145/projects/LT-01.2, false",
    "/console/index.html, true",
    "/console/assets/index-CQy6Nf3C.js, true"
  })
  void everyAddressIsTheOnePageExceptForFiles(String path, boolean isFile) {
    assertThat(ConsoleAddresses.isFile(path)).isEqualTo(isFile);
  }
}
