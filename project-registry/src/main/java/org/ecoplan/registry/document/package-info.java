/** Documents and evidence (佐证材料) of projects, kept by their hash in PostgreSQL or S3. */
@NullMarked
package org.ecoplan.registry.document;

import org.jspecify.annotations.NullMarked;
