package org.ecoplan.alert.setting;

import java.util.List;
import org.ecoplan.alert.rule.RuleKind;

/** Where rules come from. */
public interface RuleSource {

  /** The rules of this source that are in force. */
  List<RuleKind<?>> kinds();
}
