package org.ecoplan.indicator.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ecoplan.indicator.observation.Observation;
import org.ecoplan.indicator.series.SeriesDossier;
import org.ecoplan.indicator.verdict.Amounts;
import org.jspecify.annotations.Nullable;

/** In sentences: how what is known about a series differs from what was known. */
final class DriftCauses {
  private final List<String> causes = new ArrayList<>();

  private DriftCauses() {}

  static List<String> of(@Nullable SeriesDossier sealed, @Nullable SeriesDossier later) {
    if (sealed == null) {
      return List.of("封存之后新增的序列");
    }
    if (later == null) {
      return List.of("序列在封存之后撤销");
    }
    DriftCauses found = new DriftCauses();
    if (sealed.series().version() != later.series().version()) {
      found.causes.add(
          "序列定义由第 %d 版改为第 %d 版".formatted(sealed.series().version(), later.series().version()));
    }
    found.compare(
        sealed.observations(),
        later.observations(),
        one -> String.join(" ", one.period(), one.regionCode(), one.qualifier().zh()),
        one -> one.id().toString(),
        DriftCauses::words,
        one -> why(one.reason()));
    found.compare(
        sealed.assignedTargets(),
        later.assignedTargets(),
        one -> one.year() + " 年下达值 " + one.regionCode(),
        one -> one.id().toString(),
        one -> one.bound().printed(),
        one -> why(one.reason()));
    return List.copyOf(found.causes);
  }

  private <F> void compare(
      List<F> sealed,
      List<F> later,
      Function<F, String> place,
      Function<F, String> identity,
      Function<F, String> words,
      Function<F, String> reason) {
    Map<String, F> before = byPlace(sealed, place);
    Map<String, F> after = byPlace(later, place);
    TreeSet<String> places = new TreeSet<>(before.keySet());
    places.addAll(after.keySet());
    for (String at : places) {
      F old = before.get(at);
      F now = after.get(at);
      if (old == null && now != null) {
        causes.add(at + "：新增 " + words.apply(now) + reason.apply(now));
      } else if (old != null && now == null) {
        causes.add(at + "：撤销 " + words.apply(old));
      } else if (old != null && now != null && !identity.apply(old).equals(identity.apply(now))) {
        String said = words.apply(old);
        String says = words.apply(now);
        causes.add(
            at
                + (said.equals(says)
                    ? "：" + says + " 的来源、说明或分子分母有更正"
                    : "：由 " + said + " 更正为 " + says)
                + reason.apply(now));
      }
    }
  }

  private static <F> Map<String, F> byPlace(List<F> facts, Function<F, String> place) {
    Map<String, F> byPlace = new TreeMap<>();
    facts.forEach(fact -> byPlace.put(place.apply(fact), fact));
    return byPlace;
  }

  private static String words(Observation observation) {
    BigDecimal value = observation.value();
    return value == null ? observation.qualifier().zh() : Amounts.of(value, observation.unit());
  }

  private static String why(@Nullable String reason) {
    return reason == null ? "" : "（" + reason + "）";
  }
}
