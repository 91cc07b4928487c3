/**
 * Notices by e-mail, in the console, by webhook: each person's subscriptions, digests instead of
 * floods, quiet hours.
 */
@NullMarked
package org.ecoplan.alert.mail;

import org.jspecify.annotations.NullMarked;
