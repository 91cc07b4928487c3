package org.ecoplan.registry.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.ecoplan.registry.funding.MoneySource;
import org.ecoplan.registry.project.Category;
import org.ecoplan.registry.project.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Writes projects in the form of OC4IDS 0.9: nothing where nothing is known, neither null nor an
 * empty list; moments, not days, in the city's time.
 */
final class PackageWriter {
  private static final String VERSION = "0.9";
  private static final String CURRENCY = "CNY";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A project as it is published. */
  record Published(
      String id,
      String title,
      @Nullable String description,
      Category category,
      Lifecycle state,
      @Nullable Lifecycle suspendedFrom,
      int startYear,
      int endYear,
      @Nullable LocalDate completedOn,
      @Nullable String lead,
      @Nullable Instant updated,
      @Nullable Place place,
      List<Stage> stages,
      List<Planned> budget,
      List<Shown> documents) {}

  /** Where a project is: a point of CGCS2000, the name of a region, or both. */
  record Place(
      @Nullable BigDecimal longitude, @Nullable BigDecimal latitude, @Nullable String region) {}

  /** A milestone. */
  record Stage(int number, String title, LocalDate due, @Nullable LocalDate met) {}

  /** A document that was made public, and where everybody reads it. */
  record Shown(int number, String title, String mediaType, Instant published, String url) {}

  /** Planned money of one source and year, in yuan. */
  record Planned(MoneySource source, int year, BigDecimal yuan) {}

  private final ZoneId zone;

  PackageWriter(ZoneId zone) {
    this.zone = zone;
  }

  ObjectNode write(String uri, Instant publishedAt, String publisher, List<Published> projects) {
    ObjectNode result = JSON.objectNode();
    result.put("uri", uri);
    result.put("publishedDate", moment(publishedAt));
    result.put("version", VERSION);
    result.set("publisher", JSON.objectNode().put("name", publisher));
    putAll(result, "projects", projects.stream().map(this::project).toList());
    return result;
  }

  private JsonNode project(Published project) {
    ObjectNode node = JSON.objectNode();
    node.put("id", project.id());
    Instant updated = project.updated();
    if (updated != null) {
      node.put("updated", moment(updated));
    }
    node.put("title", project.title());
    putText(node, "description", project.description());
    node.put("status", ProjectStatus.of(project.state(), project.suspendedFrom()).word());
    node.set("period", period(project.startYear(), project.endYear()));
    node.putArray("additionalClassifications")
        .addObject()
        .put("scheme", "ecoplan-category")
        .put("id", project.category().name())
        .put("description", project.category().zh());
    Place place = project.place();
    if (place != null) {
      node.putArray("locations").add(location(place));
    }
    String lead = project.lead();
    if (lead != null) {
      node.set("publicAuthority", JSON.objectNode().put("id", lead).put("name", lead));
      ObjectNode party = node.putArray("parties").addObject().put("id", lead).put("name", lead);
      party.putArray("roles").add("publicAuthority");
    }
    if (!project.budget().isEmpty()) {
      node.set("budget", budget(project.budget()));
    }
    putAll(node, "documents", project.documents().stream().map(this::document).toList());
    putAll(node, "milestones", project.stages().stream().map(this::stage).toList());
    LocalDate completed = project.completedOn();
    if (completed != null) {
      node.set("completion", JSON.objectNode().put("endDate", endOf(completed)));
    }
    return node;
  }

  private static JsonNode location(Place place) {
    ObjectNode node = JSON.objectNode().put("id", "1");
    BigDecimal longitude = place.longitude();
    BigDecimal latitude = place.latitude();
    if (longitude != null && latitude != null) {
      ObjectNode geometry = node.putObject("geometry").put("type", "Point");
      geometry.putArray("coordinates").add(longitude).add(latitude);
    }
    String region = place.region();
    if (region != null) {
      node.putObject("address").put("region", region).put("countryName", "中国");
    }
    return node;
  }

  private JsonNode document(Shown document) {
    return JSON.objectNode()
        .put("id", Integer.toString(document.number()))
        .put("title", document.title())
        .put("url", document.url())
        .put("datePublished", moment(document.published()))
        .put("format", document.mediaType());
  }

  private JsonNode stage(Stage stage) {
    ObjectNode node = JSON.objectNode();
    node.put("id", Integer.toString(stage.number()));
    putText(node, "title", stage.title());
    node.put("dueDate", endOf(stage.due()));
    LocalDate met = stage.met();
    if (met != null) {
      node.put("dateMet", endOf(met));
    }
    node.put("status", met == null ? "scheduled" : "met");
    return node;
  }

  private ObjectNode budget(List<Planned> planned) {
    ObjectNode node = JSON.objectNode();
    node.set(
        "amount",
        value(planned.stream().map(Planned::yuan).reduce(BigDecimal.ZERO, BigDecimal::add)));
    ArrayNode breakdown = node.putArray("budgetBreakdown");
    for (Planned part : planned) {
      ObjectNode item = breakdown.addObject();
      item.put("id", part.source().name() + "-" + part.year());
      item.put("description", part.source().zh() + " " + part.year() + "年");
      item.set("amount", value(part.yuan()));
      item.set("period", period(part.year(), part.year()));
      item.set("sourceParty", JSON.objectNode().put("name", part.source().zh()));
    }
    return node;
  }

  private static ObjectNode value(BigDecimal yuan) {
    return JSON.objectNode().put("amount", yuan).put("currency", CURRENCY);
  }

  private ObjectNode period(int firstYear, int lastYear) {
    return JSON.objectNode()
        .put("startDate", moment(LocalDate.of(firstYear, 1, 1).atStartOfDay(zone).toInstant()))
        .put("endDate", endOf(LocalDate.of(lastYear, 12, 31)));
  }

  /** The last second of a day. */
  private String endOf(LocalDate day) {
    return moment(day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
  }

  private String moment(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        OffsetDateTime.ofInstant(Instant.ofEpochSecond(instant.getEpochSecond()), zone));
  }

  private static void putText(ObjectNode node, String field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      node.put(field, text);
    }
  }

  private static void putAll(ObjectNode node, String field, List<JsonNode> items) {
    if (!items.isEmpty()) {
      node.putArray(field).addAll(items);
    }
  }
}
