package org.ecoplan.registry.performance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Points of the first-level indicators of new forms, 100 together. Source of the defaults: 财政部
 * 《项目支出绩效评价管理办法》(财预〔2020〕10号), 单位自评.
 */
@ConfigMapping(prefix = "ecoplan.registry.performance")
interface PerformanceSettings {

  /** 预算执行率, points. */
  @WithDefault("10")
  @Min(0)
  @Max(100)
  int execution();

  /** 产出指标, points. */
  @WithDefault("50")
  @Min(0)
  @Max(100)
  int output();

  /** 效益指标, points. */
  @WithDefault("30")
  @Min(0)
  @Max(100)
  int benefit();

  /** 服务对象满意度指标, points. */
  @WithDefault("10")
  @Min(0)
  @Max(100)
  int satisfaction();

  /** The weights, which have to be 100 points together. */
  default Weights weights() {
    return new Weights(execution(), output(), benefit(), satisfaction());
  }
}
