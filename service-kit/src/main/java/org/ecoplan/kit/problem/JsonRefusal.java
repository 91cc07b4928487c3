package org.ecoplan.kit.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what of a JSON body cannot be read, where it stands, and what would be right there. */
public final class JsonRefusal {

  private JsonRefusal() {}

  /** The refusal of a body that the mapper could not read; it shows no class names. */
  public static DomainProblem of(JsonProcessingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return unknown(unknown);
    }
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return unreadable(mapping);
    }
    return DomainProblem.of(KitProblem.MALFORMED, "请求内容不是完整的 JSON" + placeOf(failure));
  }

  private static DomainProblem unknown(UnrecognizedPropertyException failure) {
    String field = pathOf(failure);
    Collection<Object> known = failure.getKnownPropertyIds();
    return DomainProblem.of(KitProblem.INVALID, "没有字段 " + field)
        .field(
            field,
            "未知字段",
            known == null
                ? null
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
  }

  private static DomainProblem unreadable(JsonMappingException failure) {
    String field = pathOf(failure);
    return DomainProblem.of(KitProblem.INVALID, "字段 " + field + " 的值无法读取")
        .field(
            field,
            "无法读取的值",
            failure instanceof MismatchedInputException mismatch
                ? expected(mismatch.getTargetType())
                : null);
  }

  private static @Nullable String expected(@Nullable Class<?> type) {
    if (type == null) {
      return null;
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining(", "));
    }
    if (type == LocalDate.class) {
      return "日期，如 2024-11-26";
    }
    if (type == Instant.class) {
      return "时刻，如 2024-11-26T08:00:00Z";
    }
    if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
      return "数，如 12.50";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true 或 false";
    }
    if (type == String.class) {
      return "文字";
    }
    return Collection.class.isAssignableFrom(type) ? "数组" : "对象";
  }

  private static String pathOf(JsonMappingException failure) {
    List<JsonMappingException.Reference> path = failure.getPath();
    StringBuilder text = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() == null) {
        text.append('[').append(step.getIndex()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return text.toString();
  }

  private static String placeOf(JsonProcessingException failure) {
    JsonLocation place = failure.getLocation();
    return place == null
        ? ""
        : "，第 " + place.getLineNr() + " 行第 " + place.getColumnNr() + " 个字符处出错";
  }
}
