package org.ecoplan.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The samples under {@code samples/v1} were once on a topic and never change. A new reader must
 * still read them, what it writes must satisfy the schema, and the schema must know every member.
 */
class ContractTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  @ParameterizedTest
  @EnumSource(Topic.class)
  void anOldSampleSatisfiesTheSchema(Topic topic) throws IOException {
    assertThat(violations(topic, sample(topic))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void aNewReaderReadsAnOldSampleAndLosesNothing(Topic topic) throws IOException {
    JsonNode sample = sample(topic);

    AggregateState state = JSON.treeToValue(sample, topic.stateType());
    JsonNode written = JSON.readTree(JSON.writerFor(topic.stateType()).writeValueAsString(state));

    assertThat(written).isEqualTo(sample);
    assertThat(violations(topic, written)).isEmpty();
    assertThat(state.aggregateId()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void anOldReaderIgnoresWhatANewerWriterAdds(Topic topic) throws IOException {
    ObjectNode newer = sample(topic).deepCopy();
    newer.put("addedLater", "x");

    assertThat(violations(topic, newer)).isEmpty();
    assertThat(JSON.treeToValue(newer, topic.stateType()))
        .isEqualTo(JSON.treeToValue(sample(topic), topic.stateType()));
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void theSchemaRefusesAStateWithoutItsVersion(Topic topic) throws IOException {
    ObjectNode broken = sample(topic).deepCopy();
    broken.remove("version");

    assertThat(violations(topic, broken)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void theSchemaKnowsEveryMemberOfTheRecord(Topic topic) throws IOException {
    Set<String> members = new TreeSet<>();
    schemaJson(topic).get("properties").fieldNames().forEachRemaining(members::add);

    assertThat(members)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(topic.stateType().getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
  }

  private static Set<ValidationMessage> violations(Topic topic, JsonNode state) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaJson(topic));
    return schema.validate(
        state, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }

  private static JsonNode schemaJson(Topic topic) throws IOException {
    return read("/org/ecoplan/events/schema/" + topic.type() + ".json");
  }

  private static JsonNode sample(Topic topic) throws IOException {
    return read("/samples/v1/" + topic.type() + ".json");
  }

  private static JsonNode read(String resource) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(ContractTest.class.getResourceAsStream(resource), resource)) {
      return JSON.readTree(content);
    }
  }
}
