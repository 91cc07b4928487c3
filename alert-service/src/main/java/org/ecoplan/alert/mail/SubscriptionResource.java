package org.ecoplan.alert.mail;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.notice.NoticeFilter;
import org.ecoplan.alert.notice.Notices;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.alert.rule.Severity;
import org.ecoplan.alert.webhook.Digests;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.identity.Role;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.jspecify.annotations.Nullable;

/** A person's own subscriptions; nobody sees another's. */
@Path("/api/alerts/v1/subscriptions")
@Authenticated
@Tag(name = "Subscriptions", description = "订阅 / Notices by e-mail, in the console, by webhook")
class SubscriptionResource {
  private static final int MOST_OF_ONE_PERSON = 20;

  private final SubscriptionTable table;
  private final Notices notices;
  private final Digests digests;
  private final Pace pace;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;

  SubscriptionResource(
      SubscriptionTable table,
      Notices notices,
      Digests digests,
      MailSettings settings,
      Idempotency idempotency,
      Caller caller,
      Clock clock) {
    this.table = table;
    this.notices = notices;
    this.digests = digests;
    this.pace = new Pace(settings.pause());
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(operationId = "listSubscriptions", summary = "我的订阅 / One's own, in one page")
  public Page<SubscriptionView> list() {
    return new Page<>(table.of(caller.name()).stream().map(SubscriptionView::of).toList(), null);
  }

  @POST
  @Transactional
  @Operation(
      operationId = "subscribe",
      summary = "订阅 / Subscribe",
      description =
          "channel 选择邮件、站内信或回调（回调限规划办和管理员）。同时发生的多条动态合成一封摘要，之后至少间隔十分钟；"
              + "dailyAt 每天一封；quietFrom 至 quietTo 不发。"
              + " / By mail, in the console or through a webhook. Many at once make one digest, then"
              + " ten minutes of silence; dailyAt once a day; none within quiet hours.")
  @APIResponse(
      responseCode = "201",
      description = "新的订阅 / The subscription",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SubscriptionView.class)))
  @APIResponse(responseCode = "400", description = "KIT-1002")
  @APIResponse(responseCode = "403", description = "KIT-1403")
  @APIResponse(responseCode = "404", description = "ALT-1501")
  public Response subscribe(
      @Parameter(required = true, description = "重发时不变的唯一编号 / Unique, the same when sent again")
          @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid SubscriptionRequest request) {
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          Subscription.Target target = request.target();
          requireWebhook(target);
          if (table.of(caller.name()).size() >= MOST_OF_ONE_PERSON) {
            throw DomainProblem.of(
                KitProblem.INVALID, "每人最多 " + MOST_OF_ONE_PERSON + " 个订阅，请先删除不用的");
          }
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          Subscription subscription =
              new Subscription(
                  UUID.randomUUID(),
                  1,
                  caller.name(),
                  target,
                  request.filter(),
                  request.rhythm(),
                  notices.latest(),
                  pace.first(request.rhythm(), now),
                  now);
          table.insert(subscription);
          return Response.status(Response.Status.CREATED)
              .entity(SubscriptionView.of(subscription))
              .build();
        });
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  @Operation(operationId = "unsubscribe", summary = "退订 / Unsubscribe")
  @APIResponse(responseCode = "204", description = "已退订 / Gone")
  @APIResponse(responseCode = "404", description = "ALT-1503")
  public Response unsubscribe(@PathParam("id") UUID id) {
    Subscription own =
        table
            .lock(id, caller.name())
            .orElseThrow(
                () ->
                    DomainProblem.of(AlertProblem.SUBSCRIPTION_NOT_FOUND, "您没有编号为 " + id + " 的订阅"));
    table.delete(own.id());
    return Response.noContent().build();
  }

  /** Webhooks are the business of plan office and admin, and so is what goes through them. */
  private void requireWebhook(Subscription.Target target) {
    UUID webhook = target.webhookId();
    if (webhook == null) {
      return;
    }
    if (!caller.has(Role.PLAN_OFFICE) && !caller.has(Role.ADMIN)) {
      throw DomainProblem.of(KitProblem.FORBIDDEN, "只有规划办和管理员可以订阅到回调，请改用邮件或站内信");
    }
    if (!digests.canCarry(webhook)) {
      throw DomainProblem.of(AlertProblem.WEBHOOK_NOT_FOUND, "没有编号为 " + webhook + " 的回调，或已停用");
    }
  }

  /** What to tell whom when. */
  @Schema(name = "SubscriptionRequest")
  record SubscriptionRequest(
      @Schema(description = "渠道 / How", defaultValue = "EMAIL") @Nullable Channel channel,
      @Schema(description = "邮箱，仅限 EMAIL / For EMAIL", examples = "zhang@ecology.example")
          @Email(message = "不是有效的邮箱 / not an e-mail address")
          @Size(max = 254, message = "最多 254 个字符 / at most 254 characters")
          @Nullable String address,
      @Schema(description = "回调编号，仅限 WEBHOOK / For WEBHOOK") @Nullable UUID webhookId,
      @Schema(description = "缺省为全部规则 / All where absent")
          @Size(max = 100, message = "最多 100 条 / at most 100")
          @Nullable Set<@NotBlank String> rules,
      @Schema(examples = "LZ-145") @Nullable String plan,
      @Schema(examples = "市生态环境局") @Nullable String unit,
      @Schema(defaultValue = "WARNING") @Nullable Severity minSeverity,
      @Schema(examples = "08:30", implementation = String.class) @Nullable LocalTime dailyAt,
      @Schema(examples = "22:00", implementation = String.class) @Nullable LocalTime quietFrom,
      @Schema(examples = "07:00", implementation = String.class) @Nullable LocalTime quietTo) {

    Subscription.Target target() {
      Channel wanted = channel == null ? Channel.EMAIL : channel;
      requireOnly(
          wanted == Channel.EMAIL, "address", address, "邮件渠道的收件邮箱，例如 zhang@ecology.example");
      requireOnly(wanted == Channel.WEBHOOK, "webhookId", webhookId, "回调渠道的回调编号");
      return new Subscription.Target(wanted, address, webhookId);
    }

    private static void requireOnly(
        boolean needed, String field, @Nullable Object value, String expected) {
      boolean given = value != null && !value.toString().isBlank();
      if (needed != given) {
        throw DomainProblem.of(KitProblem.INVALID, needed ? "缺少这个渠道需要的内容" : "填写了这个渠道不用的内容")
            .field(field, needed ? "缺少" : "多余", needed ? expected : "留空");
      }
    }

    NoticeFilter filter() {
      return new NoticeFilter(
          rules == null ? Set.of() : rules,
          plan,
          unit,
          minSeverity == null ? Severity.WARNING : minSeverity);
    }

    Subscription.Rhythm rhythm() {
      if ((quietFrom == null) != (quietTo == null)) {
        throw DomainProblem.of(KitProblem.INVALID, "免打扰时段须同时填写开始和结束")
            .field(quietFrom == null ? "quietFrom" : "quietTo", "缺少", "例如 22:00 至 07:00");
      }
      return new Subscription.Rhythm(dailyAt, quietFrom, quietTo);
    }
  }

  /** A subscription. */
  @Schema(name = "Subscription")
  record SubscriptionView(
      UUID id,
      Channel channel,
      @Nullable String address,
      @Nullable UUID webhookId,
      Set<String> rules,
      @Nullable String plan,
      @Nullable String unit,
      Severity minSeverity,
      @Schema(implementation = String.class) @Nullable LocalTime dailyAt,
      @Schema(implementation = String.class) @Nullable LocalTime quietFrom,
      @Schema(implementation = String.class) @Nullable LocalTime quietTo,
      Instant createdAt) {
    static SubscriptionView of(Subscription subscription) {
      return new SubscriptionView(
          subscription.id(),
          subscription.target().channel(),
          subscription.target().address(),
          subscription.target().webhookId(),
          subscription.filter().rules(),
          subscription.filter().plan(),
          subscription.filter().unit(),
          subscription.filter().minSeverity(),
          subscription.rhythm().dailyAt(),
          subscription.rhythm().quietFrom(),
          subscription.rhythm().quietTo(),
          subscription.createdAt());
    }
  }
}
