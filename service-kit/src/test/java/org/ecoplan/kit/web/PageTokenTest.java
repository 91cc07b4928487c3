package org.ecoplan.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.junit.jupiter.api.Test;

class PageTokenTest {

  @Property
  void whatIsEncodedIsDecoded(@ForAll @Size(max = 4) List<@StringLength(max = 30) String> keys) {
    List<String> writable =
        keys.stream().map(key -> key.replaceAll("[\\uD800-\\uDFFF]", "")).toList();

    assertThat(PageToken.decode(PageToken.after(writable).encoded()).keys()).isEqualTo(writable);
  }

  @Property
  void anythingElseIsRefusedWithAReasonAndNeverCrashes(@ForAll String token) {
    try {
      PageToken.decode(token);
    } catch (DomainProblem problem) {
      assertThat(problem.code()).isEqualTo(KitProblem.BAD_PAGE_TOKEN);
    }
  }

  @Test
  void aTokenOfAnotherListIsRefused() {
    PageToken token = PageToken.after(List.of("a", "b"));

    assertThatThrownBy(() -> token.keys(1)).isInstanceOf(DomainProblem.class);
  }

  @Test
  void aPageKnowsWhetherThereIsANextOne() {
    PageRequest two = PageRequest.of(2, null);

    Page<String> full = Page.of(List.of("a", "b", "c"), two, List::of);
    Page<String> last = Page.of(List.of("a", "b"), two, List::of);

    assertThat(full.items()).containsExactly("a", "b");
    assertThat(PageRequest.of(2, full.nextPageToken()).after().orElseThrow().keys(1))
        .containsExactly("b");
    assertThat(last.nextPageToken()).isNull();
  }

  @Test
  void aSizeOutOfBoundsIsRefused() {
    assertThatThrownBy(() -> PageRequest.of(201, null))
        .isInstanceOfSatisfying(
            DomainProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(KitProblem.INVALID));
  }
}
