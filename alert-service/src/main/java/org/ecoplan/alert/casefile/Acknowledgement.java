package org.ecoplan.alert.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who said when that they know of the alert, and what they added. */
public record Acknowledgement(String by, Instant at, @Nullable String note) {}
