package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.system.Account.PLAN_OFFICE;
import static org.ecoplan.system.Account.SUPERVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in the library after the first start. */
@ExtendWith(RunningStack.class)
class ReserveLibraryIT {

  private static final String REGISTRY = "/api/registry/v1";

  @Test
  void thePlanIsThereWhole(Stack stack) {
    Client supervisor = Client.of(stack, SUPERVISOR);

    List<JsonNode> projects = supervisor.all(REGISTRY + "/plans/LZ-145/projects");
    Map<String, Long> byCategory =
        projects.stream()
            .collect(
                Collectors.groupingBy(
                    project -> project.get("category").asText(),
                    TreeMap::new,
                    Collectors.counting()));

    assertThat(projects).hasSize(34);
    assertThat(byCategory)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "CLEAR_WATER", 8L,
                "BLUE_SKY", 3L,
                "CLEAN_SOIL", 8L,
                "WASTE", 4L,
                "CLIMATE", 3L,
                "CAPACITY", 8L));
    assertThat(supervisor.all("/api/indicators/v1/plans/LZ-145/series")).hasSize(38);
    assertThat(supervisor.all(REGISTRY + "/plans/LC-2024-AIR/tasks")).hasSize(25);
    assertThat(supervisor.all(REGISTRY + "/plans/LC-2024-WATER/tasks")).hasSize(56);
    assertThat(supervisor.all(REGISTRY + "/regions")).hasSize(13);
  }

  @Test
  void unitGroupsAreStillGroups(Stack stack) {
    List<JsonNode> groups = Client.of(stack, SUPERVISOR).all(REGISTRY + "/units?kind=UNIT_GROUP");

    assertThat(groups)
        .extracting(group -> group.get("name").asText())
        .contains("各县区人民政府", "各相关县区人民政府", "各相关企业", "新区管委会");
  }

  @Test
  void whoIsNotLoggedInSeesNothing(Stack stack) {
    Client.anonymous(stack).get(REGISTRY + "/plans").expectProblem(401);
  }

  @Test
  void theSameFileAgainChangesNothing(Stack stack) {
    Client planOffice = Client.of(stack, PLAN_OFFICE);
    String before = planOffice.get(REGISTRY + "/plans/LZ-145/projects/LT-01").expect(200).etag();

    JsonNode report =
        planOffice
            .upload(REGISTRY + "/imports/projects?plan=LZ-145", "projects.csv")
            .expect(200)
            .json();

    assertThat(report.get("unchanged").asInt()).isEqualTo(34);
    assertThat(report.get("created").asInt() + report.get("updated").asInt()).isZero();
    assertThat(planOffice.get(REGISTRY + "/plans/LZ-145/projects/LT-01").etag()).isEqualTo(before);
  }
}
