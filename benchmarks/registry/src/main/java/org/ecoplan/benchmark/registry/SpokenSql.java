package org.ecoplan.benchmark.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens to the statements that a request makes the service say to PostgreSQL, so that pgbench can
 * say the same ones.
 */
final class SpokenSql {

  /** A request whose statements are wanted. */
  interface Request {
    void send() throws IOException, InterruptedException;
  }

  /** A record of the server's log; the process is that of one connection. */
  private record Line(String process, String level, StringBuilder text) {}

  private static final Pattern BEGIN =
      Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] (LOG|DETAIL): {2}(.*)$");
  private static final Pattern EXECUTED =
      Pattern.compile("(?:statement|execute [^:]+): (.*)", Pattern.DOTALL);
  private static final Pattern RELAY = Pattern.compile("(?:FROM|LISTEN) outbox");
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(\\d+) = (NULL|'[^']*+(?:''[^']*+)*+')");
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final long LOG_IS_WRITTEN_MILLIS = 500;

  private final Connection administrator;
  private final Path log;

  SpokenSql(Connection administrator, Path log) {
    this.administrator = administrator;
    this.log = log;
  }

  /**
   * The statements of the request in their order, each with its values put in. It is sent twice,
   * and heard the second time: what is asked once a second, or once ever, is not part of it.
   */
  List<String> of(Request request) throws SQLException, IOException, InterruptedException {
    request.send();
    listen("all");
    long begin = Files.size(log);
    request.send();
    Thread.sleep(LOG_IS_WRITTEN_MILLIS);
    byte[] written = Files.readAllBytes(log);
    listen("none");
    return statements(
        new String(written, (int) begin, (int) (written.length - begin), StandardCharsets.UTF_8));
  }

  private void listen(String what) throws SQLException, InterruptedException {
    try (Statement statement = administrator.createStatement()) {
      statement.execute("ALTER SYSTEM SET log_statement = '" + what + "'");
      statement.execute("SELECT pg_reload_conf()");
    }
    Thread.sleep(LOG_IS_WRITTEN_MILLIS);
  }

  /**
   * What the connection said that spoke first: what a request changes makes others speak after it.
   * The relay of the outbox looks there from time to time, whoever asks what.
   */
  private static List<String> statements(String text) {
    List<Line> lines =
        lines(text).stream().filter(line -> !RELAY.matcher(line.text()).find()).toList();
    List<String> statements = new ArrayList<>();
    for (Line line : lines) {
      Matcher executed = EXECUTED.matcher(line.text());
      if (!line.process().equals(lines.get(0).process())) {
        continue;
      }
      if (line.level().equals("LOG") && executed.matches()) {
        statements.add(executed.group(1).strip());
      } else if (line.level().equals("DETAIL") && !statements.isEmpty()) {
        int last = statements.size() - 1;
        statements.set(last, withValues(statements.get(last), line.text()));
      }
    }
    return statements;
  }

  /** A record begins with a time; tabbed lines go on with it. */
  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    for (String printed : text.split("\n", -1)) {
      Matcher begin = BEGIN.matcher(printed);
      if (begin.matches()) {
        String said = begin.group(3);
        if (begin.group(2).equals("DETAIL") || EXECUTED.matcher(said).matches()) {
          lines.add(new Line(begin.group(1), begin.group(2), new StringBuilder(said)));
        }
      } else if (printed.startsWith("\t") && !lines.isEmpty()) {
        lines.get(lines.size() - 1).text().append('\n').append(printed, 1, printed.length());
      }
    }
    return lines;
  }

  private static String withValues(String statement, CharSequence detail) {
    Map<Integer, String> values = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(detail);
    while (parameter.find()) {
      values.put(Integer.valueOf(parameter.group(1)), literal(parameter.group(2)));
    }
    return PLACE
        .matcher(statement)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    values.getOrDefault(Integer.valueOf(place.group(1)), place.group())));
  }

  /** pgbench takes every colon before a word for a variable, also within a text. */
  private static String literal(String value) {
    return value.contains(":") ? "E" + value.replace("\\", "\\\\").replace(":", "\\x3a") : value;
  }
}
