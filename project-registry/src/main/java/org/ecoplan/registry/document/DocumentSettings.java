package org.ecoplan.registry.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Optional;

/** Settings of documents and evidence. */
@ConfigMapping(prefix = "ecoplan.registry.documents")
public interface DocumentSettings {

  /** Where new content goes; what was kept elsewhere before is still found there. */
  @WithDefault("DATABASE")
  Storage storage();

  /** Bytes that one document may have, 1 KiB to 18 MiB: the HTTP limit is 20 MiB. */
  @WithDefault("15728640")
  @Min(1_024)
  @Max(18_874_368)
  long maxSize();

  /** The S3-compatible store; asked only where something is kept there. */
  S3 s3();

  /** Where the bucket is, and who we are there. */
  interface S3 {
    /** Address of the store; absent for that of the region at AWS. */
    Optional<URI> endpoint();

    /** The region that requests are signed for. */
    @WithDefault("us-east-1")
    String region();

    /** The bucket, which has to be there. */
    @WithDefault("ecoplan-documents")
    String bucket();

    /** Whether the bucket stands in the path, as most stores outside AWS want it. */
    @WithDefault("true")
    boolean pathStyle();

    /** Absent for the default chain: environment, profile, instance. */
    Optional<String> accessKey();

    /** Absent for the default chain. */
    Optional<String> secretKey();
  }
}
