package org.ecoplan.alert.casefile;

import java.time.Instant;
import org.ecoplan.alert.rule.Words;

/** When the alert was found to be without cause, and why. */
public record Resolution(Instant at, Words reason) {}
