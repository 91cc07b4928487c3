package org.ecoplan.gateway.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The plans of which something was published. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedPlans(List<PublishedPlan> items) {

  static PublishedPlans none() {
    return new PublishedPlans(List.of());
  }
}
