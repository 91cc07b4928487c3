package org.ecoplan.alert.rule;

import org.jspecify.annotations.Nullable;

/**
 * One fact an alert rests on, as a person would write it into a file.
 *
 * @param label what the fact is
 * @param value the fact, with its unit
 * @param source where it stands, such as {@code 专栏9（一）}; absent where the fact has no citation
 */
public record Evidence(Words label, String value, @Nullable String source) {}
