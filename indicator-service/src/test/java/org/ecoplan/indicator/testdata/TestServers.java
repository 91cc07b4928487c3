package org.ecoplan.indicator.testdata;

import io.quarkus.test.common.QuarkusTestResource;
import org.ecoplan.testing.RealServers;

/** Real PostgreSQL and Kafka for every container test of this module. */
@QuarkusTestResource(RealServers.class)
public final class TestServers {
  private TestServers() {}
}
