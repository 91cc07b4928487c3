package org.ecoplan.registry.performance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points of the four first-level indicators, 100 together; a form keeps those it began with. */
@Schema(name = "PerformanceWeights")
record Weights(int execution, int output, int benefit, int satisfaction) {
  private static final int ALL = 100;

  Weights {
    int sum = execution + output + benefit + satisfaction;
    if (sum != ALL) {
      throw new IllegalArgumentException(
          "ecoplan.registry.performance: the four weights are 100 together, not " + sum);
    }
  }
}
