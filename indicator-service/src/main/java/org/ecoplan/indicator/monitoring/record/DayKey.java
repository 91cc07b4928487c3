package org.ecoplan.indicator.monitoring.record;

import java.time.LocalDate;

/**
 * The row of an hourly day.
 *
 * @param point the point's compact key
 * @param item the number of the pollutant
 */
public record DayKey(int point, LocalDate day, int item) {}
