/** What holds for the whole service: its architecture and its published API. */
@NullMarked
package org.ecoplan.alert;

import org.jspecify.annotations.NullMarked;
