package org.ecoplan.alert.webhook;

import static org.ecoplan.kit.identity.Role.Names.ADMIN;
import static org.ecoplan.kit.identity.Role.Names.PLAN_OFFICE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.alert.notice.Notices;
import org.ecoplan.alert.problem.AlertProblem;
import org.ecoplan.kit.identity.Caller;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.web.ETags;
import org.ecoplan.kit.web.Idempotency;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Webhooks: made, tested, looked into and stopped by plan office and admin. */
@Path("/api/alerts/v1/webhooks")
@Tag(name = "Webhooks", description = "回调 / Signed notices to other systems")
class WebhookResource {
  private static final String KEY = "重发时不变的唯一编号 / Unique, the same when sent again";

  private final WebhookTable table;
  private final Dispatch dispatch;
  private final Sender sender;
  private final Notices notices;
  private final Idempotency idempotency;
  private final Caller caller;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WebhookResource(
      WebhookTable table,
      Dispatch dispatch,
      Sender sender,
      Notices notices,
      Idempotency idempotency,
      Caller caller,
      Clock clock) {
    this.table = table;
    this.dispatch = dispatch;
    this.sender = sender;
    this.notices = notices;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(operationId = "listWebhooks", summary = "回调列表 / List webhooks, in one page")
  public Page<WebhookView> list() {
    return new Page<>(table.all().stream().map(hook -> WebhookView.of(hook, null)).toList(), null);
  }

  @POST
  @Transactional
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "createWebhook",
      summary = "登记回调 / Make a webhook",
      description =
          "签名密钥只在此次返回。Ecoplan-Signature: t=秒,v1=HMAC-SHA256(密钥, 秒.正文)。"
              + " / The secret is shown only here.")
  @APIResponse(
      responseCode = "201",
      description = "含密钥 / With its secret",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WebhookView.class)))
  @APIResponse(responseCode = "422", description = "ALT-1502")
  public Response create(
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid WebhookRequest request) {
    return idempotency.onceRequired(
        key,
        request,
        () -> {
          Webhook webhook =
              new Webhook(
                  UUID.randomUUID(),
                  1,
                  permitted(request.url()),
                  Secrets.fresh(random),
                  request.filter(),
                  request.follows() == null || request.follows(),
                  true,
                  notices.latest(),
                  caller.name(),
                  now());
          table.insert(webhook);
          return Response.status(Response.Status.CREATED)
              .entity(WebhookView.of(webhook, webhook.secrets().current()))
              .tag(ETags.of(1))
              .build();
        });
  }

  @POST
  @Path("/{id}/secret")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "renewWebhookSecret",
      summary = "更换签名密钥 / Renew the secret of a webhook",
      description =
          "新密钥只在此次返回。重叠期内签名头带新旧两个 v1，接收方换用新密钥前不会拒收；overlapHours 为 0 时旧密钥立即失效（例如已泄露）。"
              + " / The new secret is shown only here. During the overlap the header carries a v1 of"
              + " each; with 0 hours the old one ends at once.")
  @APIResponse(
      responseCode = "200",
      description = "含新密钥 / With its new secret",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WebhookView.class)))
  @APIResponse(responseCode = "404", description = "ALT-1501")
  @APIResponse(responseCode = "409", description = "ALT-1508")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  @APIResponse(responseCode = "428", description = "KIT-1428")
  public Response renewSecret(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = "读到的 ETag / The ETag as read")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key,
      @NotNull @Valid RenewalRequest request) {
    return idempotency.onceRequired(
        key,
        List.of(id, request),
        () -> {
          Webhook webhook = table.lock(id).orElseThrow(() -> notFound(id));
          ETags.requireMatch(ifMatch, webhook.version());
          if (!webhook.active()) {
            throw DomainProblem.of(
                AlertProblem.WEBHOOK_STOPPED, "回调 " + id + " 已停用，不再发送，无须更换密钥；请重新登记");
          }
          table.renew(id, webhook.secrets().renewed(random, request.overlap(), now()));
          Webhook renewed = table.find(id).orElseThrow(() -> notFound(id));
          return Response.ok(WebhookView.of(renewed, renewed.secrets().current()))
              .tag(ETags.of(renewed.version()))
              .build();
        });
  }

  @POST
  @Path("/{id}/test")
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(operationId = "testWebhook", summary = "试发一次 / Send a test at once")
  @APIResponse(
      responseCode = "200",
      description = "这次投递 / What came of it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DeliveryView.class)))
  @APIResponse(responseCode = "404", description = "ALT-1501")
  public Response test(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key) {
    Webhook webhook = table.find(id).orElseThrow(() -> notFound(id));
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                idempotency.onceRequired(
                    key,
                    "test",
                    () -> {
                      Delivery test = dispatch.test(webhook);
                      QuarkusTransaction.requiringNew().run(() -> table.insert(test));
                      return Response.ok(DeliveryView.of(dispatch.attempt(test))).build();
                    }));
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "stopWebhook",
      summary = "停用回调 / Stop a webhook",
      description = "投递记录保留。 / Its log stays.")
  @APIResponse(responseCode = "204", description = "已停用 / Stopped")
  @APIResponse(responseCode = "404", description = "ALT-1501")
  @APIResponse(responseCode = "412", description = "KIT-1412")
  public Response stop(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = "读到的 ETag / The ETag as read")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch) {
    Webhook webhook = table.lock(id).orElseThrow(() -> notFound(id));
    ETags.requireMatch(ifMatch, webhook.version());
    table.setActive(id, false, webhook.cursor());
    return Response.noContent().build();
  }

  @GET
  @Path("/{id}/deliveries")
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(operationId = "listDeliveries", summary = "投递记录 / The log, newest first")
  @APIResponse(responseCode = "404", description = "ALT-1501")
  public Page<DeliveryView> deliveries(
      @PathParam("id") UUID id,
      @Parameter(description = "1..200, 50") @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Webhook webhook = table.find(id).orElseThrow(() -> notFound(id));
    PageRequest request = PageRequest.of(pageSize, pageToken);
    Page<Delivery> page =
        Page.of(
            table.log(webhook.id(), request),
            request,
            delivery -> List.of(delivery.createdAt().toString(), delivery.id().toString()));
    return new Page<>(page.items().stream().map(DeliveryView::of).toList(), page.nextPageToken());
  }

  @POST
  @Path("/{id}/deliveries/{delivery}/revival")
  @Transactional
  @RolesAllowed({PLAN_OFFICE, ADMIN})
  @Operation(
      operationId = "reviveDelivery",
      summary = "重新投递 / Try a dead delivery again",
      description = "正文和编号不变，重新计次。 / The same body and id, with all of its attempts anew.")
  @APIResponse(
      responseCode = "200",
      description = "等待投递 / It waits for its next attempt",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DeliveryView.class)))
  @APIResponse(responseCode = "404", description = "ALT-1505")
  @APIResponse(responseCode = "409", description = "ALT-1506")
  public Response revive(
      @PathParam("id") UUID id,
      @PathParam("delivery") UUID deliveryId,
      @Parameter(required = true, description = KEY) @HeaderParam(Idempotency.HEADER)
          @Nullable String key) {
    return idempotency.onceRequired(
        key,
        deliveryId,
        () -> {
          Delivery dead =
              table
                  .lockDelivery(id, deliveryId)
                  .orElseThrow(
                      () ->
                          DomainProblem.of(
                              AlertProblem.DELIVERY_NOT_FOUND,
                              "回调 " + id + " 没有编号为 " + deliveryId + " 的投递"));
          if (dead.state() != Delivery.State.DEAD) {
            throw DomainProblem.of(
                AlertProblem.DELIVERY_NOT_DEAD, "只有多次重试仍失败（DEAD）的投递可以重新投递，这次投递为 " + dead.state());
          }
          Delivery revived = dead.revived(now());
          table.update(revived);
          return Response.ok(DeliveryView.of(revived)).build();
        });
  }

  private URI permitted(String url) {
    String objection;
    try {
      URI parsed = new URI(url);
      objection = sender.objection(parsed);
      if (objection.isEmpty()) {
        return parsed;
      }
    } catch (URISyntaxException e) {
      objection = "不是网址";
    }
    throw DomainProblem.of(AlertProblem.ADDRESS_NOT_ALLOWED, "不能向 " + url + " 发送：" + objection)
        .field("url", objection, "公网 https 地址，或由管理员在配置中允许的网段");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static DomainProblem notFound(UUID id) {
    return DomainProblem.of(AlertProblem.WEBHOOK_NOT_FOUND, "没有编号为 " + id + " 的回调");
  }
}
