/** The append-only ledger of public money, its sums, and their reconciliation. */
@NullMarked
package org.ecoplan.registry.funding;

import org.jspecify.annotations.NullMarked;
