package org.ecoplan.indicator.disclosure;

import java.time.Instant;

/**
 * That a plan's table of indicators was made public.
 *
 * @param disclosedAt everybody reads the series as they were known at this instant
 */
record Disclosure(String planCode, Instant disclosedAt) {}
