package org.ecoplan.registry.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.ecoplan.registry.testdata.S3Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Against an S3-compatible store on this machine, asked over HTTP. */
class S3ContentStoreTest {
  private static final String HASH = "ab".repeat(32);
  private static final byte[] CONTENT = "竣工验收意见".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;
  private static S3Store server;

  @BeforeAll
  static void start() throws Exception {
    server = S3Store.in(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatWasKeptIsReadAgainAndMayBeKeptTwice() {
    S3ContentStore store = storeWith(S3Store.BUCKET);

    store.keep(HASH, CONTENT);
    store.keep(HASH, CONTENT);

    assertThat(store.read(HASH)).isEqualTo(CONTENT);
    store.close();
  }

  @Test
  void whatWasNeverKeptIsNotThere() {
    S3ContentStore store = storeWith(S3Store.BUCKET);
    assertThatThrownBy(() -> store.read("cd".repeat(32))).isInstanceOf(NoSuchKeyException.class);
    store.close();
  }

  @Test
  void aBucketThatIsNotThereKeepsNothing() {
    S3ContentStore store = storeWith("elsewhere");
    assertThatThrownBy(() -> store.keep(HASH, CONTENT)).isInstanceOf(NoSuchBucketException.class);
    store.close();
  }

  private static S3ContentStore storeWith(String bucket) {
    String prefix = "ecoplan.registry.documents.";
    return new S3ContentStore(
        new SmallRyeConfigBuilder()
            .withMapping(DocumentSettings.class)
            .withDefaultValues(
                Map.of(
                    prefix + "storage", "S3",
                    prefix + "s3.endpoint", server.address().toString(),
                    prefix + "s3.bucket", bucket,
                    prefix + "s3.access-key", "us",
                    prefix + "s3.secret-key", "secret"))
            .build()
            .getConfigMapping(DocumentSettings.class));
  }
}
