package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Lets the plan office and the units act on what was raised: steps of the ladder at several
 * heights, replies, a refusal, a reversal, more time, and alerts that somebody knows of.
 */
final class AlertDecisions {

  private static final String ROOT = "/api/alerts/v1/";
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final int ACKNOWLEDGED = 8;

  /** What becomes of the files that the plan office may decide, one after the other. */
  private static final List<String> FATES =
      List.of(
          "CIRCULAR",
          "WARNING",
          "INTERVIEW",
          "CIRCULAR",
          "refusal",
          "WARNING",
          "CIRCULAR reversal",
          "CIRCULAR",
          "WARNING extension",
          "CIRCULAR",
          "INTERVIEW",
          "WARNING");

  /** Of these the city's own plan has so many, the county's work plans the rest. */
  private static final int OF_THE_CITY = 7;

  private final Api api;
  private final LocalDate today;

  AlertDecisions(Api api, LocalDate today) {
    this.api = api;
    this.today = today;
  }

  void take() {
    api.post(Account.PLAN_OFFICE, ROOT + "sweeps", "sweep", Map.of());
    List<JsonNode> files = decidable();
    for (int index = 0; index < files.size(); index++) {
      decide(files.get(index), FATES.get(index), index + 1);
    }
    acknowledge();
  }

  /** Files that do not concern the plan office's own unit, in a lasting order, once proposed. */
  private List<JsonNode> decidable() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<JsonNode> files = files();
    while (!files.stream().allMatch(AlertDecisions::isOnTheTable) && System.nanoTime() < deadline) {
      pause();
      files = files();
    }
    return files.stream().filter(AlertDecisions::isOnTheTable).toList();
  }

  private List<JsonNode> files() {
    List<JsonNode> decidable =
        all("files?pageSize=200").stream()
            .filter(file -> !concerns(file, Account.PLAN_OFFICE))
            .filter(file -> !file.path("phase").asText().equals("CLOSED"))
            .sorted(bySubject())
            .toList();
    List<JsonNode> files =
        new ArrayList<>(
            decidable.stream().filter(AlertDecisions::isOfTheCity).limit(OF_THE_CITY).toList());
    decidable.stream()
        .filter(file -> !isOfTheCity(file))
        .limit(FATES.size() - files.size())
        .forEach(files::add);
    return files;
  }

  private static boolean isOfTheCity(JsonNode file) {
    return file.path("planCode").asText().equals(PlannedProject.PLAN);
  }

  /** Proposed now, or decided about by a run that was interrupted. */
  private static boolean isOnTheTable(JsonNode file) {
    return file.path("version").asInt() > 1;
  }

  private void decide(JsonNode file, String fate, int number) {
    String path = ROOT + "alerts/" + file.path("alertId").asText() + "/file";
    String key = "file/" + file.path("alertId").asText() + "/";
    if (fate.equals("refusal")) {
      act(
          Account.PLAN_OFFICE,
          path,
          "refusal",
          key,
          Map.of("reason", "责任单位已提交整改计划，暂不采取正式措施（演示数据）"));
      return;
    }
    String[] acts = fate.split(" ", 2);
    act(
        Account.PLAN_OFFICE,
        path,
        "issuance",
        key,
        Map.of("step", acts[0], "documentNumber", "演示〔%d〕%d号".formatted(today.getYear(), number)));
    if (acts.length > 1 && acts[1].equals("reversal")) {
      act(Account.PLAN_OFFICE, path, "reversal", key, Map.of("reason", "核实后事实不符，予以撤销（演示数据）"));
    } else if (acts.length > 1) {
      Map<String, Object> more =
          Map.of("replyDue", today.plusMonths(2).toString(), "reason", "责任单位申请延期回复（演示数据）");
      act(Account.PLAN_OFFICE, path, "extension", key, more);
    } else if (number % 2 == 0) {
      reply(file, path, key);
    }
  }

  private void reply(JsonNode file, String path, String key) {
    for (Account account : List.of(Account.MANAGER_WATER, Account.COUNTY)) {
      if (concerns(file, account)) {
        act(account, path, "replies", key, Map.of("text", "已查明原因并制定整改计划，预计两个月内完成（演示数据）。"));
        return;
      }
    }
  }

  private void act(Account who, String path, String act, String key, Map<String, Object> content) {
    api.post(who, path + "/" + act, key + act, content, api.get(who, path).etag());
  }

  private void acknowledge() {
    all("alerts?state=OPEN&state=ACKNOWLEDGED&pageSize=200").stream()
        .filter(alert -> concerns(alert, Account.MANAGER))
        .sorted(bySubject())
        .limit(ACKNOWLEDGED)
        .forEach(
            alert -> {
              String path = ROOT + "alerts/" + alert.path("id").asText();
              api.post(
                  Account.MANAGER,
                  path + "/acknowledgement",
                  "acknowledgement/" + alert.path("id").asText(),
                  Map.of("note", "已知悉，正在督促施工单位（演示数据）"),
                  api.get(Account.MANAGER, path).etag());
            });
  }

  private List<JsonNode> all(String list) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = api.get(Account.PLAN_OFFICE, ROOT + list + next).body();
      page.path("items").forEach(items::add);
      JsonNode token = page.path("nextPageToken");
      next = token.isTextual() ? "&pageToken=" + token.asText() : "";
    } while (!next.isEmpty());
    return items;
  }

  private static Comparator<JsonNode> bySubject() {
    return Comparator.comparing(
        (JsonNode item) -> item.path("subject").asText() + " " + item.path("rule").asText());
  }

  private static boolean concerns(JsonNode item, Account account) {

    for (JsonNode unit : item.path("units")) {
      if (unit.asText().equals(account.unit())) {
        return true;
      }
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(0, "interrupted while waiting for proposals");
    }
  }
}
