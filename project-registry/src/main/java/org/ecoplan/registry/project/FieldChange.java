package org.ecoplan.registry.project;

import org.jspecify.annotations.Nullable;

/**
 * What one field said before a change and after it, as text.
 *
 * @param field the field's name in the API
 * @param before absent where the field was empty
 * @param after absent where the field was emptied
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
