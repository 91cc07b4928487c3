package org.ecoplan.indicator;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.ecoplan.testing.HouseRules;

@AnalyzeClasses(packages = "org.ecoplan.indicator", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CYCLES =
      HouseRules.featuresFormNoCycles("org.ecoplan.indicator");

  @ArchTest
  static final ArchRule JUDGEMENT_IS_PLAIN =
      HouseRules.coreIsPlain(
          "org.ecoplan.indicator.verdict..",
          "org.ecoplan.indicator.target..",
          "org.ecoplan.indicator.assessment..",
          "org.ecoplan.indicator.method..");
}
