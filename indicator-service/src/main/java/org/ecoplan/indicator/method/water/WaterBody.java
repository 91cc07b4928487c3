package org.ecoplan.indicator.method.water;

/** Whether the limits of rivers or of lakes and reservoirs hold. */
public enum WaterBody {
  RIVER,
  LAKE
}
