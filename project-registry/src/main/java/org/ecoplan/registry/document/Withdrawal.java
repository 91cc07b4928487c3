package org.ecoplan.registry.document;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes a document out of use.
 *
 * @param reason what was wrong with it
 */
@Schema(name = "DocumentWithdrawal", examples = "{\"reason\":\"上传了另一个项目的验收报告\"}")
record Withdrawal(@NotNull String reason) {}
