package org.ecoplan.alert.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoplan.alert.casefile.Alert;
import org.ecoplan.alert.casefile.CaseFiles;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.jspecify.annotations.Nullable;

/** Whose files the caller may see, and as whom the caller acts. */
@ApplicationScoped
class FileAccess {
  private static final Set<Role> SEE_ALL =
      EnumSet.of(Role.PLAN_OFFICE, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN);

  private final CaseFiles alerts;
  private final Caller caller;

  FileAccess(CaseFiles alerts, Caller caller) {
    this.alerts = alerts;
    this.caller = caller;
  }

  /** The caller as an actor. */
  Actor actor() {
    return new Actor(
        caller.name(),
        caller.unit().orElse(null),
        Arrays.stream(Role.values()).filter(caller::has).collect(Collectors.toSet()));
  }

  /**
   * The alert, where the caller may see its file.
   *
   * @throws DomainProblem {@link AlertProblem#ALERT_NOT_FOUND} or {@link KitProblem#FORBIDDEN}
   */
  Alert visible(UUID id) {
    Alert alert =
        alerts
            .find(id)
            .orElseThrow(
                () -> DomainProblem.of(AlertProblem.ALERT_NOT_FOUND, "没有编号为 " + id + " 的预警"));
    if (!seesAll()) {
      caller.requireUnitAmong(alert.finding().units().everyone());
    }
    return alert;
  }

  /**
   * The unit that a list is limited to.
   *
   * @param asked the unit asked for; by default all that the caller may see
   * @throws DomainProblem {@link KitProblem#FORBIDDEN} for another unit's files
   */
  @Nullable String visibleUnit(@Nullable String asked) {
    if (seesAll()) {
      return asked;
    }
    String own =
        caller
            .unit()
            .orElseThrow(() -> DomainProblem.of(KitProblem.FORBIDDEN, "您的账号没有所属单位，看不到任何督办档案"));
    if (asked != null && !asked.equals(own)) {
      throw DomainProblem.of(KitProblem.FORBIDDEN, "您只能查看本单位（" + own + "）的督办档案");
    }
    return own;
  }

  private boolean seesAll() {
    return SEE_ALL.stream().anyMatch(caller::has);
  }
}
