package org.ecoplan.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/**
 * Somebody who has no mouse: goes on with Tab until what is looked for has the focus. Fails where
 * the focus is caught, goes round without finding it, or cannot be seen.
 */
final class Keyboard {

  private static final int MOST_STOPS = 250;

  /** A date field is year, month, day and its button; whatever holds the focus longer, traps it. */
  private static final int PARTS_OF_A_DATE = 4;

  /** What the focus is on, told by its name, its text or its label. */
  private static final String FOCUSED =
      """
      wanted => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return false;
        if (wanted.startsWith('#')) return '#' + focused.id === wanted;
        const label = focused.labels?.[0]?.innerText ?? '';
        const said = [focused.getAttribute('aria-label'), focused.innerText, focused.title, label];
        return said.some(one => (one ?? '').includes(wanted));
      }""";

  /** An outline or a ring on what is focused or on the field around it. */
  private static final String UNSEEN =
      """
      () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return '';
        const seen = one => {
          const style = getComputedStyle(one);
          return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
            || style.boxShadow !== 'none';
        };
        for (let one = focused, up = 0; one && up < 4; one = one.parentElement, up++) {
          if (seen(one)) return '';
        }
        return focused.outerHTML.slice(0, 160);
      }""";

  private static final String PLACE =
      """
      () => {
        const all = [...document.querySelectorAll('*')];
        return all.indexOf(document.activeElement);
      }""";

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /**
   * Goes on to an element.
   *
   * @param wanted its id after a #, or a part of its name
   */
  Keyboard to(String wanted) {
    Object before = null;
    int caught = 0;
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if (Boolean.TRUE.equals(page.evaluate(FOCUSED, wanted))) {
        return this;
      }
      page.keyboard().press("Tab");
      Object now = page.evaluate(PLACE);
      caught = now.equals(before) ? caught + 1 : 0;
      assertThat(caught)
          .as("stops within one element on the way to %s", wanted)
          .isLessThanOrEqualTo(PARTS_OF_A_DATE);
      before = now;
      assertThat(page.evaluate(UNSEEN)).as("the focus cannot be seen").isEqualTo("");
    }
    throw new AssertionError("no way by keyboard to " + wanted);
  }

  Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keyboard type(String text) {
    page.keyboard().insertText(text);
    return this;
  }

  /** Opens a list of choices that has the focus and takes the first one that contains this text. */
  Keyboard choose(String text) {
    press("ArrowDown");
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      Object active =
          page.evaluate(
              "() => document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden)"
                  + " .ant-select-item-option-active')?.innerText ?? ''");
      if (String.valueOf(active).contains(text)) {
        return press("Enter");
      }
      press("ArrowDown");
    }
    throw new AssertionError("no choice by keyboard of " + text);
  }
}
