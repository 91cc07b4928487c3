package org.ecoplan.kit.demonstration;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats that carry the mark, each in its own way. */
enum MarkedFormat {
  /** A field {@code demonstration} of the object, or of each object of a list. */
  JSON {
    @Override
    MarkedStream marking(OutputStream out) {
      return new JsonMark(out);
    }
  },
  /** One more column. */
  CSV {
    @Override
    MarkedStream marking(OutputStream out) {
      return new CsvMark(out);
    }
  },
  /** The header of every printed page. */
  XLSX {
    @Override
    MarkedStream marking(OutputStream out) {
      return new PackageMark(out, new WorkbookMark());
    }
  },
  /** The header of every page. */
  DOCX {
    @Override
    MarkedStream marking(OutputStream out) {
      return new PackageMark(out, new DocumentMark());
    }
  };

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, MarkedFormat> BY_MEDIA_TYPE =
      Map.of(
          "application/json",
          JSON,
          "application/problem+json",
          JSON,
          "text/csv",
          CSV,
          OFFICE + "spreadsheetml.sheet",
          XLSX,
          OFFICE + "wordprocessingml.document",
          DOCX);

  static Optional<MarkedFormat> of(String mediaType) {
    return Optional.ofNullable(BY_MEDIA_TYPE.get(mediaType.toLowerCase(Locale.ROOT)));
  }

  /** Where to write instead: what arrives there goes on to the given stream with the mark. */
  abstract MarkedStream marking(OutputStream out);
}
