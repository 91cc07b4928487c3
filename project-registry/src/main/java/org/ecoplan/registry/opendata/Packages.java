package org.ecoplan.registry.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.store.Conditions;
import org.ecoplan.kit.store.Database;
import org.ecoplan.kit.store.Row;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.ecoplan.registry.plan.Plan;

/** Publishes packages, and keeps each as it was published. */
@ApplicationScoped
class Packages {

  /**
   * A published package.
   *
   * @param address where it is read, without login, for good
   * @param sha256 of its bytes
   */
  @Schema(name = "OpenDataPackage")
  record Announced(
      String plan,
      LocalDate publishedOn,
      String address,
      String sha256,
      int projects,
      Instant publishedAt) {}

  private static final String SELECT =
      """
      SELECT plan.code, o.published_on, o.sha256, o.projects, o.published_at
      FROM open_data_package o JOIN plan ON plan.id = o.plan_id""";

  private final Database database;
  private final OpenProjects projects;
  private final Shelf shelf;
  private final OpenDataSettings settings;
  private final Caller caller;
  private final Clock clock;

  Packages(
      Database database,
      OpenProjects projects,
      Shelf shelf,
      OpenDataSettings settings,
      Caller caller,
      Clock clock) {
    this.database = database;
    this.projects = projects;
    this.shelf = shelf;
    this.settings = settings;
    this.caller = caller;
    this.clock = clock;
  }

  /** Publishes a plan's projects as they are; what was published today already stays as it is. */
  @Transactional(TxType.MANDATORY)
  Announced publish(Plan plan) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    List<PackageWriter.Published> published = projects.of(plan);
    String body =
        new PackageWriter(clock.getZone())
            .write(address(plan.code(), today), now, caller.unit().orElse(plan.name()), published)
            .toString();
    int added =
        database.update(
            """
        INSERT INTO open_data_package (plan_id, published_on, body, sha256, projects, published_by,
            published_at)
        SELECT id, ?, ?, ?, ?, ?, ? FROM plan WHERE code = ?
        ON CONFLICT (plan_id, published_on) DO NOTHING""",
            today,
            body,
            sha256(body),
            published.size(),
            caller.name(),
            now,
            plan.code());
    if (added > 0) {
      shelf.renew(plan.code());
    }
    return database
        .find(
            SELECT + " WHERE plan.code = ? AND o.published_on = ?",
            this::announced,
            plan.code(),
            today)
        .orElseThrow();
  }

  /** The package of a day, byte for byte as it was published. */
  Optional<String> body(String plan, LocalDate day) {
    return database.find(
        """
        SELECT o.body FROM open_data_package o JOIN plan ON plan.id = o.plan_id
        WHERE plan.code = ? AND o.published_on = ?""",
        row -> row.text("body"),
        plan,
        day);
  }

  /** What was published, plan by plan, by day. */
  Page<Announced> page(PageRequest request) {
    Conditions conditions = new Conditions();
    request
        .after()
        .ifPresent(
            after ->
                conditions.and(
                    "(plan.code, o.published_on::text) > (?, ?)", after.keys(2).toArray()));
    List<Announced> rows =
        database.list(
            SELECT + conditions.where() + " ORDER BY plan.code, o.published_on::text LIMIT ?",
            this::announced,
            conditions.parameters(request.fetchSize()));
    return Page.of(rows, request, found -> List.of(found.plan(), found.publishedOn().toString()));
  }

  private String address(String plan, LocalDate day) {
    return settings.publicAddress().resolve("/public/v1/projects/" + plan + "/" + day).toString();
  }

  private Announced announced(Row row) {
    return new Announced(
        row.text("code"),
        row.date("published_on"),
        address(row.text("code"), row.date("published_on")),
        row.text("sha256"),
        row.integer("projects"),
        row.instant("published_at"));
  }

  private static String sha256(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
