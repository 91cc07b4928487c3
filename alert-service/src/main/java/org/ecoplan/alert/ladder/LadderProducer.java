package org.ecoplan.alert.ladder;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kit.identity.Role;

/** Makes the ladder from its settings; a ladder that cannot be climbed stops the start. */
final class LadderProducer {

  @Produces
  @Singleton
  Ladder ladder(LadderSettings settings) {
    return new Ladder(
        settings.rungs().stream()
            .map(
                rung ->
                    new Rung(
                        rung.step(),
                        rung.waitDays(),
                        rung.replyDays(),
                        rung.optional(),
                        roles(rung.deciders().orElse(Set.of()))))
            .toList());
  }

  private static Set<Role> roles(Set<String> names) {
    return names.stream().map(LadderProducer::role).collect(Collectors.toSet());
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role == Role.PLAN_OFFICE || role == Role.SUPERVISOR)
        .filter(role -> role.roleName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a step is decided by plan-office or supervisor, not by " + name));
  }
}
