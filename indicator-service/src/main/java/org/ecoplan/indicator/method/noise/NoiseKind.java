package org.ecoplan.indicator.method.noise;

/** What is measured, each with grades of its own (HJ 640-2012). */
public enum NoiseKind {
  REGION,
  ROAD
}
