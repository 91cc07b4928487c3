/**
 * HTTP conventions of every API: pages, ETags, merge patches, idempotent requests, correlation ids.
 */
@NullMarked
package org.ecoplan.kit.web;

import org.jspecify.annotations.NullMarked;
