package org.ecoplan.registry;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.ecoplan.testing.OpenApiDrift;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDriftTest {
  @TestHTTPResource(value = "/openapi", management = true)
  URL served;

  @Test
  void theCommittedApiIsTheServedOne() {
    OpenApiDrift.check("project-registry", served);
  }
}
