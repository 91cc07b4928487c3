package org.ecoplan.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the real plan that the story is told over, and the trends of its indicators. */
final class PlanFiles {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Path folder;

  PlanFiles(Path folder) {
    this.folder = folder;
  }

  List<PlannedProject> projects() {
    List<CSVRecord> scale = rows("project_scale.csv");
    List<CSVRecord> milestones = rows("project_milestones.csv");
    return rows("projects.csv").stream()
        .map(
            row ->
                new PlannedProject(
                    row.get("code"),
                    row.get("category"),
                    row.get("subcategory"),
                    Integer.parseInt(row.get("start_year")),
                    Integer.parseInt(row.get("end_year")),
                    row.get("lead_unit"),
                    of(row.get("code"), scale).stream()
                        .map(
                            item ->
                                new PlannedProject.Scale(
                                    item.get("item"),
                                    new BigDecimal(item.get("quantity")),
                                    item.get("unit")))
                        .toList(),
                    of(row.get("code"), milestones).stream()
                        .map(
                            stage ->
                                new PlannedProject.Stage(
                                    stage.get("name"), LocalDate.parse(stage.get("due_date"))))
                        .toList()))
        .toList();
  }

  List<PlannedTask> tasks() {
    return rows("county_tasks.csv").stream()
        .map(
            row ->
                new PlannedTask(
                    row.get("plan_code"),
                    row.get("code"),
                    row.get("task").isBlank() ? row.get("main_task") : row.get("task"),
                    List.of(row.get("lead_units").split(";"))))
        .toList();
  }

  /** The regions that have a target of their own for a series. */
  List<RegionTarget> regionTargets() {
    return rows("indicator_region_targets.csv").stream()
        .map(
            row ->
                new RegionTarget(
                    row.get("indicator_code"),
                    row.get("region"),
                    Double.parseDouble(row.get("target_2025"))))
        .toList();
  }

  /** What one region is to reach in 2025. */
  record RegionTarget(String series, String region, double target) {}

  static List<Trend> trends() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(PlanFiles.class.getResourceAsStream("trends.csv")), UTF_8)) {
      return FORMAT.parse(reader).stream().map(Trend::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CSVRecord> of(String project, List<CSVRecord> rows) {
    return rows.stream().filter(row -> row.get("project_code").equals(project)).toList();
  }

  private List<CSVRecord> rows(String file) {
    try (Reader reader = Files.newBufferedReader(folder.resolve(file), UTF_8)) {
      return FORMAT.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
