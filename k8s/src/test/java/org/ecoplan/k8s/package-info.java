/** Holds the Kubernetes manifests together: what one names, another has. */
@NullMarked
package org.ecoplan.k8s;

import org.jspecify.annotations.NullMarked;
