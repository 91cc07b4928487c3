/** How an event looks on Kafka: CloudEvents 1.0 in binary mode, JSON payload. */
@NullMarked
package org.ecoplan.kit.wire;

import org.jspecify.annotations.NullMarked;
