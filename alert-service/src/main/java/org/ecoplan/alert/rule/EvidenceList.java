package org.ecoplan.alert.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects evidence in the order it should be read and leaves out what is not known. */
final class EvidenceList {
  private final @Nullable String source;
  private final List<Evidence> items = new ArrayList<>();

  EvidenceList(@Nullable String source) {
    this.source = source;
  }

  EvidenceList add(String zh, String en, @Nullable Object value) {
    if (value != null) {
      items.add(new Evidence(new Words(zh, en), value.toString(), source));
    }
    return this;
  }

  List<Evidence> toList() {
    return List.copyOf(items);
  }
}
