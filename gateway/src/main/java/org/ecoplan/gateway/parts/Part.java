package org.ecoplan.gateway.parts;

/** What the gateway leans on. */
public enum Part {
  REGISTRY("项目储备库", "project registry"),
  INDICATORS("指标与评估", "indicators"),
  ALERTS("预警", "alerts"),
  IDENTITY("身份认证", "Keycloak");

  private final String nameZh;
  private final String nameEn;

  Part(String nameZh, String nameEn) {
    this.nameZh = nameZh;
    this.nameEn = nameEn;
  }

  /** The name as people here say it. */
  public String nameZh() {
    return nameZh;
  }

  /** The name in English. */
  public String nameEn() {
    return nameEn;
  }
}
