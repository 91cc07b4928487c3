package org.ecoplan.indicator.monitoring.record;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A sample that a delivery brings, with the row it stands in. */
record IncomingSample(Key key, BigDecimal value, boolean belowDetection, long row) {

  /** What there is one sample of. */
  record Key(int point, LocalDate day, String item) {}

  /** Whether it says the same; amounts are compared as numbers. */
  boolean saysTheSameAs(BigDecimal otherValue, boolean otherBelow) {
    return value.compareTo(otherValue) == 0 && belowDetection == otherBelow;
  }
}
