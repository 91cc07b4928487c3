package org.ecoplan.registry.milestone;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.registry.project.ScaleItem;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is, and how that follows from its milestones and its scale.
 *
 * @param percent 0 to 100, two decimals, half up; absent where nothing tells
 * @param milestones each milestone's share of the whole, and how far it is; shares are the weights,
 *     or equal where no milestone has one
 * @param scalePercent the mean over the quantities whose progress was reported, each capped at what
 *     was promised; absent where none was
 * @param remainingDays from today to the last open milestone of the critical path
 * @param criticalPath the open milestones that everything waits for, in their order
 */
@Schema(name = "ProjectProgress")
record Progress(
    LocalDate asOf,
    @Nullable BigDecimal percent,
    List<Part> milestones,
    @Nullable BigDecimal scalePercent,
    long remainingDays,
    List<RemainingPath.Step> criticalPath) {

  /** What says how far a milestone is. */
  enum Basis {
    /** It has an actual date. */
    REACHED,
    /** Its progress was reported. */
    REPORTED,
    /** Nobody reported it; the scale that is done speaks for the main works. */
    SCALE,
    /** Nobody has said anything, so it counts as not begun. */
    NOTHING
  }

  /**
   * A milestone's part in the whole.
   *
   * @param sharePercent its share of the whole, 0 to 100
   * @param donePercent how much of it is done, 0 to 100
   */
  @Schema(name = "ProjectProgressPart")
  record Part(
      int number, String name, BigDecimal sharePercent, BigDecimal donePercent, Basis basis) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;
  private static final int SHARE_DECIMALS = 10;

  Progress {
    milestones = List.copyOf(milestones);
    criticalPath = List.copyOf(criticalPath);
  }

  static Progress of(List<Milestone> milestones, List<ScaleItem> scale, LocalDate today) {
    BigDecimal built = built(scale);
    BigDecimal weights =
        milestones.stream()
            .map(milestone -> milestone.place().weight())
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean weighed = weights.signum() > 0;
    BigDecimal whole = weighed ? weights : BigDecimal.valueOf(Math.max(1, milestones.size()));
    BigDecimal sum = BigDecimal.ZERO;
    List<Part> parts = new ArrayList<>();
    for (Milestone milestone : milestones) {
      BigDecimal weight = milestone.place().weight();
      BigDecimal counts = !weighed ? BigDecimal.ONE : weight == null ? BigDecimal.ZERO : weight;
      Part part = part(milestone, counts, whole, built);
      sum = sum.add(counts.multiply(part.donePercent()));
      parts.add(part);
    }
    RemainingPath path = new RemainingPath(milestones, today);
    return new Progress(
        today,
        milestones.isEmpty()
            ? built
            : rounded(sum.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP)),
        parts,
        built,
        path.days(),
        path.steps());
  }

  private static Part part(
      Milestone milestone, BigDecimal counts, BigDecimal whole, @Nullable BigDecimal built) {
    BigDecimal share =
        rounded(counts.multiply(HUNDRED).divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP));
    BigDecimal reported = milestone.progressPercent();
    if (milestone.actualDate() != null) {
      return new Part(milestone.number(), milestone.name(), share, HUNDRED, Basis.REACHED);
    }
    if (reported != null) {
      return new Part(milestone.number(), milestone.name(), share, reported, Basis.REPORTED);
    }
    return milestone.place().stage() == Stage.MAIN_WORKS && built != null
        ? new Part(milestone.number(), milestone.name(), share, built, Basis.SCALE)
        : new Part(milestone.number(), milestone.name(), share, BigDecimal.ZERO, Basis.NOTHING);
  }

  private static @Nullable BigDecimal built(List<ScaleItem> scale) {
    List<BigDecimal> shares = scale.stream().map(Progress::done).filter(Objects::nonNull).toList();
    return shares.isEmpty()
        ? null
        : rounded(
            shares.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(shares.size()), SHARE_DECIMALS, RoundingMode.HALF_UP));
  }

  private static @Nullable BigDecimal done(ScaleItem item) {
    BigDecimal done = item.doneQuantity();
    return done == null || item.plannedQuantity().signum() == 0
        ? null
        : done.multiply(HUNDRED)
            .divide(item.plannedQuantity(), SHARE_DECIMALS, RoundingMode.HALF_UP)
            .min(HUNDRED);
  }

  private static BigDecimal rounded(BigDecimal percent) {
    return percent.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
