package org.ecoplan.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a reader sees, line by line; rewritten under {@code -Decoplan.snapshots.update=true}. */
public final class Snapshots {

  private static final Path FOLDER = Path.of("src", "test", "resources", "snapshots");

  private Snapshots() {}

  /** Holds a page against what it read like when somebody last agreed to it. */
  public static void assertSnapshot(String name, HttpResponse<String> page) {
    String text =
        page.body()
            .replaceAll("</(h1|h2|h3|p|li|dd|tr|th|td|caption|nav|label)>", "\n")
            .replaceAll("<br>", "\n")
            .replaceAll("(?s)<head>.*</head>", "")
            .replaceAll("<a [^>]*href=\"([^\"]*)\"[^>]*>", "[$1] ")
            .replaceAll("<[^>]+>", "")
            .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME")
            .replaceAll("(?m)^\\s+|[ \\t]+$", "")
            .strip()
            .concat("\n");
    Path snapshot = FOLDER.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("ecoplan.snapshots.update")) {
        Files.writeString(snapshot, text);
      }
      assertThat(text).isEqualTo(Files.readString(snapshot));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
