package org.ecoplan.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.ecoplan.testing.HouseRules;

@AnalyzeClasses(
    packages = "org.ecoplan.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule NO_CYCLES = HouseRules.featuresFormNoCycles("org.ecoplan.gateway");

  @ArchTest
  static final ArchRule KNOWS_ADDRESSES_NOT_DOMAINS =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.ecoplan.events..", "org.ecoplan.kit..", "java.sql..")
          .because("a gateway that knows the domain has to be released with every service");
}
