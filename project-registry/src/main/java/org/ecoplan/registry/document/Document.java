package org.ecoplan.registry.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.registry.file.FileType;
import org.jspecify.annotations.Nullable;

/**
 * A document of a project or of a work plan's task (佐证材料), without its content.
 *
 * @param number counts the documents of the project or task from 1
 * @param subject the part that it is evidence of, such as {@code milestone-1}; absent for the
 *     project or task itself
 * @param fileType what its content is, whatever its name says
 * @param sha256 the hash of its content, 64 hexadecimal digits
 * @param withdrawalReason why it counts no more; absent while it does
 * @param publishedAt since when everybody may read it; absent for one that is internal
 * @param version what the ETag says
 */
@Schema(name = "Document")
record Document(
    int number,
    @Nullable String subject,
    String title,
    String fileName,
    FileType fileType,
    long sizeBytes,
    String sha256,
    @JsonIgnore @Schema(hidden = true) Storage storage,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String withdrawnBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawalReason,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    long version) {

  @JsonIgnore
  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  @JsonIgnore
  boolean isPublic() {
    return publishedAt != null;
  }
}
