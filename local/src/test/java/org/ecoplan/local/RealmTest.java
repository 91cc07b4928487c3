package org.ecoplan.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RealmTest {

  private final String text = Realm.json("http://localhost:9999", "s3cret");

  @Test
  void everyAnnouncedDemoAccountIsThereWithARoleAndAUnit() throws JsonProcessingException {
    JsonNode users = new ObjectMapper().readTree(text).get("users");

    assertThat(users)
        .extracting(user -> user.get("username").asText())
        .containsExactlyInAnyOrderElementsOf(
            DemoAccount.all().stream().map(DemoAccount::userName).toList());
    assertThat(users)
        .allSatisfy(
            user -> {
              assertThat(user.get("realmRoles")).hasSize(1);
              assertThat(user.at("/attributes/unit/0").asText()).isNotBlank();
              assertThat(user.at("/attributes/demo/0").asText()).isEqualTo("true");
            });
  }

  @Test
  void everyRoleOfTheHouseIsThere() throws JsonProcessingException {
    assertThat(new ObjectMapper().readTree(text).at("/roles/realm"))
        .extracting(role -> role.get("name").asText())
        .containsExactlyInAnyOrder(
            "plan-office",
            "project-manager",
            "finance",
            "county",
            "supervisor",
            "auditor",
            "admin");
  }

  @Test
  void bothClientsGiveTheUnitTheRolesAndTheAudience() throws JsonProcessingException {
    JsonNode realm = new ObjectMapper().readTree(text);

    assertThat(realm.get("clients"))
        .extracting(client -> client.get("clientId").asText())
        .containsExactlyInAnyOrder("ecoplan-gateway", "ecoplan-cli");
    assertThat(realm.get("clients"))
        .allSatisfy(
            client ->
                assertThat(client.at("/defaultClientScopes/0").asText()).isEqualTo("ecoplan"));
    assertThat(realm.at("/clientScopes/0/protocolMappers").toString())
        .contains("\"unit\"", "realm_access.roles", "ecoplan-api", "preferred_username");
  }

  @Test
  void noPlaceIsLeftOpen() {
    assertThat(text).doesNotContain("@gateway").contains("http://localhost:9999/*", "s3cret");
  }
}
