package org.ecoplan.alert.mail;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.web.Page;

/** Shows what the local sink has received. */
@Path("/api/alerts/v1/mails")
@Tag(name = "Subscriptions", description = "订阅 / Notices by e-mail, in the console, by webhook")
class SinkResource {
  private final MailSink sink;

  SinkResource(MailSink sink) {
    this.sink = sink;
  }

  @GET
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "listSinkMails",
      summary = "本地收信箱 / The mails in the local sink",
      description = "最近 200 封，新的在前；只在内置演示环境启用。 / The latest 200, newest first.")
  @APIResponse(responseCode = "404", description = "ALT-1504")
  public Page<MailView> list() {
    if (!sink.isOn()) {
      throw DomainProblem.of(AlertProblem.NO_MAIL_SINK, "此环境的邮件发往真实的邮件服务器");
    }
    return new Page<>(sink.latest().stream().map(MailView::of).toList(), null);
  }

  /** A mail. */
  @Schema(name = "SinkMail")
  record MailView(String to, String subject, String text, Instant receivedAt) {
    static MailView of(MailSink.Kept mail) {
      return new MailView(mail.to(), mail.subject(), mail.text(), mail.receivedAt());
    }
  }
}
