package org.ecoplan.registry.document;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Makes a public document internal again.
 *
 * @param reason why it is public no more
 */
@Schema(name = "DocumentRevocation", examples = "{\"reason\":\"附件含个人信息，遮盖后重新公开\"}")
record Revocation(@NotNull String reason) {}
