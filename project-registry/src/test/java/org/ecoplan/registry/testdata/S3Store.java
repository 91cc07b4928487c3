package org.ecoplan.registry.testdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An S3-compatible store with one empty bucket, as a process of its own on the loopback. */
public final class S3Store implements AutoCloseable {
  public static final String BUCKET = "evidence";

  private static final Pattern STARTED =
      Pattern.compile("Tomcat started on ports .*?(\\d+) \\(http\\)");
  private static final String SETTING = "--com.adobe.testing.s3mock.";

  private final Process process;
  private final URI address;

  private S3Store(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one that keeps its objects below this folder. */
  public static S3Store in(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    Path.of("target", "s3mock.jar").toString(),
                    "--server.address=127.0.0.1",
                    "--server.port=0",
                    SETTING + "httpPort=0",
                    SETTING + "store.initialBuckets=" + BUCKET,
                    SETTING + "store.root=" + folder))
            .redirectErrorStream(true)
            .start();
    BufferedReader log =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      said.append(line).append('\n');
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        Thread drain = new Thread(() -> log.lines().forEach(more -> {}), "s3-store-log");
        drain.setDaemon(true);
        drain.start();
        return new S3Store(process, URI.create("http://127.0.0.1:" + started.group(1)));
      }
    }
    throw new IOException("the store did not start:\n" + said);
  }

  public URI address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
