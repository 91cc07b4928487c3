/** Units that are renamed, merged and split (单位更名、合并、拆分), and who stands for them today. */
@NullMarked
package org.ecoplan.registry.succession;

import org.jspecify.annotations.NullMarked;
