package org.ecoplan.registry.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** How published data names its own address. */
@ConfigMapping(prefix = "ecoplan.registry.open-data")
public interface OpenDataSettings {

  /** The address of the gateway as the public sees it, an absolute URL without a path. */
  @WithDefault("http://localhost:8080")
  URI publicAddress();
}
