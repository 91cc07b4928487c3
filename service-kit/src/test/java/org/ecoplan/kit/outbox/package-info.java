@NullMarked
package org.ecoplan.kit.outbox;

import org.jspecify.annotations.NullMarked;
