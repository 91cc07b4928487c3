package org.ecoplan.registry.document;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A document's file as an answer: kept as a file by the browser, never shown as a page. */
final class Attachment {
  private Attachment() {}

  static Response of(Document document, byte[] content) {
    return Response.ok(content)
        .type(document.fileType().mediaType())
        .tag(document.sha256())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8)
                    .replace("+", "%20"))
        .build();
  }
}
