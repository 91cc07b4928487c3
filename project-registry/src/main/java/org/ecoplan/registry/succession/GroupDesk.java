package org.ecoplan.registry.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.registry.problem.RegistryProblem;
import org.ecoplan.registry.project.FieldChanges;
import org.ecoplan.registry.unit.Unit;
import org.ecoplan.registry.unit.UnitKind;
import org.ecoplan.registry.unit.Units;

/** What the plan office does with groups of units. */
@ApplicationScoped
class GroupDesk {
  private final Units units;
  private final UnitNews news;

  GroupDesk(Units units, UnitNews news) {
    this.units = units;
    this.news = news;
  }

  /**
   * The group, locked until the transaction ends.
   *
   * @throws DomainProblem {@link RegistryProblem#UNIT_NOT_FOUND} where there is no such unit,
   *     {@link RegistryProblem#GROUP_CONTRADICTORY} where it is no group
   */
  @Transactional(TxType.MANDATORY)
  Unit open(String name) {
    Unit unit = units.lock(name);
    if (unit.kind() != UnitKind.UNIT_GROUP) {
      throw DomainProblem.of(
          RegistryProblem.GROUP_CONTRADICTORY, name + "不是单位组，没有成员；单位更名、合并、拆分请登记单位变更");
    }
    return unit;
  }

  /**
   * Lets the group stand for these units from today on, and tells the projects and tasks that name
   * it.
   *
   * @throws DomainProblem {@link RegistryProblem#UNIT_UNKNOWN} or {@link
   *     RegistryProblem#GROUP_CONTRADICTORY} naming the member
   */
  @Transactional(TxType.MANDATORY)
  Unit resolve(Unit group, List<String> members) {
    requireSingle(members);
    if (!units.keepMembers(group.name(), members)) {
      return group;
    }
    Unit resolved = units.require(group.name());
    news.tell(
        Set.of(group.name()),
        null,
        new FieldChanges().field(group.name(), group.members(), resolved.members()).found());
    return resolved;
  }

  private void requireSingle(List<String> members) {
    Map<String, UnitKind> kinds = units.kinds(members);
    for (int index = 0; index < members.size(); index++) {
      String member = members.get(index);
      String field = "members[" + index + "]";
      UnitKind kind = kinds.get(member);
      if (kind == null) {
        throw Units.unknown(member, field);
      }
      if (kind == UnitKind.UNIT_GROUP) {
        throw DomainProblem.of(RegistryProblem.GROUP_CONTRADICTORY, "单位组的成员不能是单位组：" + member)
            .field(field, "是单位组：" + member, "单个单位");
      }
    }
  }
}
