package org.ecoplan.gateway.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site's pages; each is told how it is to look. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class PublicTemplates {

  private PublicTemplates() {}

  static native TemplateInstance publicHome(
      Display d,
      List<PublishedPlan> plans,
      List<PublishedIndicators> indicators,
      PublishedEvaluations evaluations);

  static native TemplateInstance publicProjects(
      Display d,
      List<PublishedPlan> plans,
      @Nullable PublishedPlan plan,
      ProjectQuestion question,
      @Nullable PublishedProjects found,
      @Nullable String next);

  static native TemplateInstance publicProject(
      Display d, PublishedPlan plan, PublishedProject project);

  static native TemplateInstance publicIndicators(
      Display d, List<PublishedPlan> plans, @Nullable PublishedIndicators found);

  static native TemplateInstance publicEvaluations(Display d, PublishedEvaluations page);

  static native TemplateInstance publicEvaluation(Display d, PublishedEvaluation evaluation);

  static native TemplateInstance publicData(
      Display d, PublishedPackages packages, PublishedEvaluations evaluations);

  static native TemplateInstance publicMissing(Display d);

  static native TemplateInstance publicAway(Display d);
}
