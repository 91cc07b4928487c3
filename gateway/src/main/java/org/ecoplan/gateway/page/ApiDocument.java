package org.ecoplan.gateway.page;

import java.util.Arrays;
import java.util.Optional;

/** The API documents, one for each service. */
public enum ApiDocument {
  REGISTRY("registry", "project-registry", "项目储备库 project registry"),
  INDICATORS("indicators", "indicator-service", "指标与评估 indicators"),
  ALERTS("alerts", "alert-service", "预警 alerts");

  private final String path;
  private final String module;
  private final String title;

  ApiDocument(String path, String module, String title) {
    this.path = path;
    this.module = module;
    this.title = title;
  }

  /** Where the gateway serves it, below {@code /openapi/}. */
  public String path() {
    return path;
  }

  /** The name as the page shows it. */
  public String title() {
    return title;
  }

  /** Where the build put it. */
  String resource() {
    return "/openapi/" + module + ".yaml";
  }

  static Optional<ApiDocument> named(String path) {
    return Arrays.stream(values()).filter(document -> document.path.equals(path)).findFirst();
  }
}
