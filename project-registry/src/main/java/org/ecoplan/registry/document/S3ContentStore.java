package org.ecoplan.registry.document;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Contents in a bucket, each under its hash. The client is made when it is first needed. */
@ApplicationScoped
class S3ContentStore implements ContentStore {
  private final DocumentSettings.S3 settings;
  private @Nullable S3Client client;

  S3ContentStore(DocumentSettings settings) {
    this.settings = settings.s3();
  }

  @Override
  public void keep(String sha256, byte[] content) {
    if (!has(sha256)) {
      client()
          .putObject(
              request -> request.bucket(settings.bucket()).key(sha256),
              RequestBody.fromBytes(content));
    }
  }

  @Override
  public byte[] read(String sha256) {
    return client()
        .getObjectAsBytes(request -> request.bucket(settings.bucket()).key(sha256))
        .asByteArray();
  }

  private boolean has(String sha256) {
    try {
      client().headObject(request -> request.bucket(settings.bucket()).key(sha256));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    }
  }

  private synchronized S3Client client() {
    S3Client known = client;
    if (known == null) {
      known = connect();
      client = known;
    }
    return known;
  }

  private S3Client connect() {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .region(Region.of(settings.region()))
            .forcePathStyle(settings.pathStyle());
    settings.endpoint().ifPresent(builder::endpointOverride);
    settings
        .accessKey()
        .ifPresent(
            key ->
                builder.credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, settings.secretKey().orElse("")))));
    return builder.build();
  }

  @PreDestroy
  synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
