package org.ecoplan.alert.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The facts that an expression may speak of, with their types: a misspelt name is found when the
 * expression is checked, not when it runs. Dates are texts such as {@code 2024-11-26}, which
 * compare as dates do, and empty where there is none; unknown percentages are −1; money is in yuan.
 */
final class Vocabulary implements CelTypeProvider {
  private static final ImmutableMap<String, String> MEMBERS =
      ImmutableMap.of(
          "Milestone",
          "number int, name string, originalDate string, approvedDate string, forecastDate string,"
              + " actualDate string, dueDate string, progressPercent double",
          "Project",
          "plan string, code string, name string, category string, subcategory string,"
              + " state string, startYear int, endYear int, completedOn string, reservedOn string,"
              + " units texts, leadUnits texts, plannedYuan double, allocatedYuan double,"
              + " receivedYuan double, paidYuan double, executionPercent double,"
              + " progressPercent double, milestones Milestones",
          "Task",
          "plan string, code string, section string, mainTask string, task string, dueDate string,"
              + " state string, completedOn string, units texts, leadUnits texts",
          "Series",
          "plan string, code string, indicatorNumber int, indicatorName string, name string,"
              + " unit string, attribute string, direction string, targetKind string,"
              + " target string",
          "Verdict",
          "seriesCode string, seriesName string, attribute string, verdict string, value double,"
              + " hasValue bool, margin double, target string",
          "Evaluation",
          "plan string, year int, asOf string, state string, verdicts Verdicts");

  private final ImmutableMap<String, StructType> types;

  Vocabulary() {
    StructType milestone = struct("Milestone", ImmutableMap.of());
    StructType verdict = struct("Verdict", ImmutableMap.of());
    StructType project =
        struct("Project", ImmutableMap.of("Milestones", ListType.create(milestone)));
    StructType evaluation =
        struct("Evaluation", ImmutableMap.of("Verdicts", ListType.create(verdict)));
    types =
        ImmutableMap.of(
            "Project", project,
            "Milestone", milestone,
            "Task", struct("Task", ImmutableMap.of()),
            "Series", struct("Series", ImmutableMap.of()),
            "Evaluation", evaluation,
            "Verdict", verdict);
  }

  /** The variables of an expression about this, with the names of their types. */
  static Map<String, String> variables(About about) {
    return switch (about) {
      case PROJECT -> Map.of("project", "Project");
      case MILESTONE -> Map.of("project", "Project", "milestone", "Milestone");
      case TASK -> Map.of("task", "Task");
      case SERIES -> Map.of("series", "Series");
      case VERDICT -> Map.of("evaluation", "Evaluation", "verdict", "Verdict");
    };
  }

  /** The members of each type, with the names of theirs. */
  Map<String, Map<String, String>> described() {
    Map<String, Map<String, String>> described = new TreeMap<>();
    MEMBERS.forEach((type, members) -> described.put(type, words(members)));
    return described;
  }

  CelType type(String name) {
    return findType(name).orElseThrow(() -> new IllegalArgumentException("no type " + name));
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(types.values());
  }

  @Override
  public Optional<CelType> findType(String typeName) {
    return Optional.ofNullable(types.get(typeName));
  }

  private static StructType struct(String name, ImmutableMap<String, CelType> lists) {
    ImmutableMap.Builder<String, CelType> members = ImmutableMap.builder();
    words(String.valueOf(MEMBERS.get(name)))
        .forEach((member, word) -> members.put(member, type(word, lists)));
    ImmutableMap<String, CelType> fields = members.buildOrThrow();
    return StructType.create(
        name, fields.keySet(), member -> Optional.ofNullable(fields.get(member)));
  }

  private static Map<String, String> words(String members) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String member : members.split(",", -1)) {
      List<String> parts = List.of(member.strip().split(" ", -1));
      words.put(parts.get(0), parts.get(1));
    }
    return words;
  }

  private static CelType type(String word, ImmutableMap<String, CelType> lists) {
    return switch (word) {
      case "string" -> SimpleType.STRING;
      case "int" -> SimpleType.INT;
      case "double" -> SimpleType.DOUBLE;
      case "bool" -> SimpleType.BOOL;
      case "texts" -> ListType.create(SimpleType.STRING);
      default ->
          Optional.ofNullable(lists.get(word))
              .orElseThrow(() -> new IllegalArgumentException("no type " + word));
    };
  }
}
