package org.ecoplan.registry.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.unit.Unit;
import org.ecoplan.registry.unit.UnitKind;
import org.ecoplan.registry.unit.Units;

/** What the plan office does when units are renamed, merged or split. */
@ApplicationScoped
class SuccessionDesk {
  private final Successions successions;
  private final Memberships memberships;
  private final Units units;
  private final UnitNews news;
  private final Clock clock;

  SuccessionDesk(
      Successions successions, Memberships memberships, Units units, UnitNews news, Clock clock) {
    this.successions = successions;
    this.memberships = memberships;
    this.units = units;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Records an act: the heirs of everybody in its line change, memberships of groups are handed
   * over, and the projects and tasks concerned are told anew. Printed names stay.
   *
   * @throws DomainProblem as {@link Lineage#requireLegal}, and {@link RegistryProblem#UNIT_UNKNOWN}
   */
  @Transactional(TxType.MANDATORY)
  Succession record(NewSuccession request) {
    NewSuccession act = request.cleaned();
    successions.lock();
    successions.lineage().requireLegal(act, LocalDate.now(clock));
    register(act);
    Succession recorded = successions.add(act);
    settle(recorded, memberships.handOver(recorded), recorded.sentence());
    return recorded;
  }

  /**
   * Takes a wrong act back; units that it registered stay registered.
   *
   * @throws DomainProblem {@link RegistryProblem#SUCCESSION_CLOSED} where it is taken back already
   *     or another act came after it
   */
  @Transactional(TxType.MANDATORY)
  Succession reverse(long number, String reason) {
    successions.lock();
    Succession act = successions.require(number);
    if (act.reversal() != null) {
      throw DomainProblem.of(RegistryProblem.SUCCESSION_CLOSED, "第 " + number + " 号单位变更已经撤销");
    }
    successions.lineage().requireLast(act);
    Succession reversed = successions.reverse(act, reason);
    settle(reversed, memberships.handBack(act), "撤销：" + act.sentence() + "；" + reason);
    return reversed;
  }

  private void settle(Succession act, Collection<String> groups, String reason) {
    Lineage lineage = successions.lineage();
    Set<String> line = new HashSet<>(act.predecessors());
    act.predecessors().forEach(unit -> line.addAll(lineage.forerunners(unit)));
    successions.keepHeirs(line, lineage);
    line.addAll(groups);
    news.tell(line, reason, List.of());
  }

  private void register(NewSuccession act) {
    for (int index = 0; index < act.predecessors().size(); index++) {
      String field = "predecessors[" + index + "]";
      units.requireId(act.predecessors().get(index), field);
      requireNoGroup(act.predecessors().get(index), field);
    }
    Unit first = units.find(act.predecessors().get(0)).orElseThrow();
    for (int index = 0; index < act.successors().size(); index++) {
      String name = act.successors().get(index);
      requireNoGroup(name, "successors[" + index + "]");
      if (units.id(name).isEmpty()) {
        units.keep(name, first.kind(), first.regionCode());
      }
    }
  }

  private void requireNoGroup(String name, String field) {
    if (units.find(name).filter(unit -> unit.kind() == UnitKind.UNIT_GROUP).isPresent()) {
      throw DomainProblem.of(
              RegistryProblem.SUCCESSION_CONTRADICTORY, name + "是单位组，其成员变化请在单位组的成员中登记")
          .field(field, "是单位组：" + name, "单个单位");
    }
  }
}
