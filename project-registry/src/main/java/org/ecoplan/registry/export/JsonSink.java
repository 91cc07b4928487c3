package org.ecoplan.registry.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of objects, one on a line; amounts in yuan, nothing for what is absent. */
final class JsonSink implements RowSink {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<Column> columns;
  private final JsonGenerator json;

  JsonSink(OutputStream out, List<Column> columns) throws IOException {
    this.columns = columns;
    json = FACTORY.createGenerator(out);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.writeStartArray();
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    for (int index = 0; index < cells.size(); index++) {
      Object cell = cells.get(index);
      if (cell != null) {
        json.writeFieldName(columns.get(index).name());
        write(cell);
      }
    }
    json.writeEndObject();
  }

  private void write(Object cell) throws IOException {
    if (cell instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (cell instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(cell.toString());
    }
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.close();
  }
}
