/** What people see of the alerts and do with them: list, read, acknowledge; the rules in words. */
@NullMarked
package org.ecoplan.alert.inbox;

import org.jspecify.annotations.NullMarked;
