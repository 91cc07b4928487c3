package org.ecoplan.indicator.intake;

import java.util.regex.Pattern;

/** The date of a source as it is printed: often only a year or a month is known. */
final class SourceDate {
  static final String EXPECTED = "2023、2019-01 或 2024-11-27";
  private static final Pattern FORM =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  private SourceDate() {}

  static boolean isReadable(String text) {
    return FORM.matcher(text).matches();
  }
}
