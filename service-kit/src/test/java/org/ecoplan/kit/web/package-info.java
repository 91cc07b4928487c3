@NullMarked
package org.ecoplan.kit.web;

import org.jspecify.annotations.NullMarked;
