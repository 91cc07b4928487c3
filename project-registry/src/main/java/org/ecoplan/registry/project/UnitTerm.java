package org.ecoplan.registry.project;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.registry.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Since when and until when a unit is responsible for a project.
 *
 * @param name as it was named then
 * @param members who belongs to a group today
 * @param heirs who stands today for a unit that is no more
 * @param validTo the last day, absent where it goes on
 */
@Schema(name = "UnitTerm")
record UnitTerm(
    String name,
    UnitKind kind,
    Role role,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> members,
    List<String> heirs) {

  UnitTerm {
    members = List.copyOf(members);
    heirs = List.copyOf(heirs);
  }

  /** As what a unit is responsible. */
  enum Role {
    /** 牵头单位. */
    LEAD,
    /** 责任单位. */
    RESPONSIBLE
  }
}
