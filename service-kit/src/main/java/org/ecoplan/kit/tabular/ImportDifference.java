package org.ecoplan.kit.tabular;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a file says otherwise than what is stored.
 *
 * @param subject what it is about, such as a project's code
 * @param change the word for what happens to it, as the subject's history says it
 * @param field the field's name in the API; absent where the subject is new as a whole
 * @param before absent where the field was empty or its subject is new
 * @param after absent where the field is emptied
 */
public record ImportDifference(
    String subject,
    String change,
    @Nullable String field,
    @Nullable String before,
    @Nullable String after) {}
