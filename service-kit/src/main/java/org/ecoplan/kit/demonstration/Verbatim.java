package org.ecoplan.kit.demonstration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An answer whose bytes stay as they are on a demonstration instance too: sealed content, whose
 * hash would no longer fit, and templates, which say nothing and are used elsewhere. The header
 * {@link DemonstrationFilter#HEADER} marks it all the same.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Verbatim {}
