/** What happened to alerts, as one stream in the order of its commits. */
@NullMarked
package org.ecoplan.alert.notice;

import org.jspecify.annotations.NullMarked;
