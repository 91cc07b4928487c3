package org.ecoplan.events;

import java.util.List;

/**
 * A responsible unit or unit group (责任单位) with its printed name.
 *
 * @param kind MUNICIPAL_DEPARTMENT, LOCAL_GOVERNMENT, ENTERPRISE, COUNTY_DEPARTMENT, UNIT_GROUP or
 *     OTHER
 * @param lead whether this is the lead unit (牵头单位)
 * @param members the names of the units a group was resolved to; empty for a unit, and for a group
 *     that nobody has resolved
 */
public record UnitRef(String name, String kind, boolean lead, List<String> members) {

  public UnitRef {
    members = Absent.asEmpty(members);
  }
}
