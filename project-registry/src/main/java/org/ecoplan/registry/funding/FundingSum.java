package org.ecoplan.registry.funding;

import java.math.BigDecimal;

/** One kept sum of a project's ledger, in yuan. */
record FundingSum(
    MoneyKind kind, MoneySource source, int fiscalYear, String unit, BigDecimal amountYuan) {}
