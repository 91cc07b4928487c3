package org.ecoplan.registry.funding;

/** Where planned money of a project is counted: its source, fiscal year and unit. */
public record PlannedMoney(MoneySource source, int fiscalYear, String unit) {}
