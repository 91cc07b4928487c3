package org.ecoplan.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.JsonRefusal;
import org.ecoplan.kit.problem.KitProblem;

/** JSON Merge Patch (RFC 7396) over records. */
@ApplicationScoped
public class MergePatch {

  /** The media type of a merge patch. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper strict;

  public MergePatch(ObjectMapper mapper) {
    this.strict =
        mapper
            .copy()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }

  /**
   * The record with the patch applied; a member with value {@code null} is taken away.
   *
   * @param current the fields that may be changed, as they are now
   * @throws DomainProblem {@link KitProblem#INVALID} for an unknown member or an unreadable value
   */
  public <T> T apply(T current, JsonNode patch, Class<T> type) {
    if (!(patch instanceof ObjectNode)) {
      throw DomainProblem.of(KitProblem.INVALID, "修改内容应是一个 JSON 对象");
    }
    try {
      return strict.treeToValue(merge(strict.valueToTree(current), patch), type);
    } catch (JsonProcessingException e) {
      throw JsonRefusal.of(e);
    }
  }

  /** RFC 7396, section 2. */
  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode patchObject)) {
      return patch;
    }
    ObjectNode result =
        target instanceof ObjectNode targetObject
            ? targetObject.deepCopy()
            : patchObject.objectNode();
    patchObject
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNull()) {
                result.remove(member.getKey());
              } else {
                result.set(member.getKey(), merge(result.path(member.getKey()), member.getValue()));
              }
            });
    return result;
  }
}
