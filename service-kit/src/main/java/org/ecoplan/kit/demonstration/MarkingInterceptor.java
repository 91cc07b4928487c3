package org.ecoplan.kit.demonstration;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the mark of a demonstration into what is handed out, in the way its format allows. */
@Provider
public class MarkingInterceptor implements WriterInterceptor {

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    Optional<MarkedFormat> format =
        Boolean.TRUE.equals(context.getProperty(DemonstrationFilter.TO_BE_MARKED))
            ? format(context.getMediaType())
            : Optional.empty();
    if (format.isEmpty()) {
      context.proceed();
      return;
    }
    OutputStream out = context.getOutputStream();
    MarkedStream marking = format.get().marking(out);
    try {
      context.setOutputStream(marking);
      context.proceed();
      marking.finish();
    } finally {
      marking.discard();
      context.setOutputStream(out);
    }
  }

  /** A resource that names no type writes JSON, or text, which a mark of JSON leaves alone. */
  private static Optional<MarkedFormat> format(@Nullable MediaType type) {
    return type == null || type.isWildcardType() || type.isWildcardSubtype()
        ? Optional.of(MarkedFormat.JSON)
        : MarkedFormat.of(type.getType() + "/" + type.getSubtype());
  }
}
