package org.ecoplan.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the log of one part. */
@Command(name = "logs", description = "Show the log of a part.")
final class LogsCommand implements Callable<Integer> {

  private static final long POLL_MILLIS = 300;

  @Mixin private InstanceOptions options = new InstanceOptions();

  @Parameters(paramLabel = "NAME", description = "For example project-registry, kafka, keycloak.")
  private String name = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Go on showing what is added.")
  private boolean follow;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path log = options.data().log(name.toLowerCase(Locale.ROOT));
    if (!Files.exists(log)) {
      throw new CannotRun("There is no log of " + name + "; there are " + known() + ".");
    }
    // A reader of its own: what is not text must not end the command.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
      do {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          System.out.println(line);
        }
        if (follow) {
          Thread.sleep(POLL_MILLIS);
        }
      } while (follow);
    }
    return 0;
  }

  private String known() throws IOException {
    Path folder = options.data().logs();
    if (!Files.exists(folder)) {
      return "none yet";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".log"))
              .map(file -> file.substring(0, file.length() - ".log".length()))
              .sorted()
              .toList();
      return String.join(", ", names);
    }
  }
}
