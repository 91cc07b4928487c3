package org.ecoplan.indicator.testdata;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.events.AggregateState;
import org.ecoplan.events.Event;
import org.ecoplan.events.EventMetadata;
import org.ecoplan.events.PlanState;
import org.ecoplan.events.Topic;
import org.ecoplan.kit.wire.EventCodec;
import org.ecoplan.testing.TopicReader;

/** Tells events as the registry would. */
public final class Registry {
  private Registry() {}

  /** Tells a state that was reached at an instant. */
  public static void tell(AggregateState state, Instant at) {
    send(
        EventCodec.record(
            new Event<>(
                new EventMetadata(
                    UUID.randomUUID(),
                    Topic.of(state),
                    state.aggregateId(),
                    state.version(),
                    "told",
                    "registry-test",
                    at),
                state),
            null));
  }

  /** Tells a plan and waits until this service has heard of it. */
  public static void tellAndAwait(PlanState plan, Instant at) {
    tell(plan, at);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                given()
                        .auth()
                        .oauth2(Api.planOffice())
                        .get("/api/indicators/v1/plans/{plan}", plan.code())
                        .statusCode()
                    == 200);
  }

  /** Sends any record and waits for the broker. */
  public static void send(ProducerRecord<String, String> record) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first states that were told of an aggregate, once there are so many. */
  public static List<AggregateState> heard(Topic topic, String aggregateId, int count) {
    return records(topic.topicName(), aggregateId, count).stream()
        .map(EventCodec::read)
        .<AggregateState>map(Event::state)
        .toList();
  }

  /** The first records with a key, once there are so many. */
  public static List<ConsumerRecord<String, String>> records(String topic, String key, int count) {
    List<ConsumerRecord<String, String>> read =
        new TopicReader(brokers(), topic).until(records -> of(key, records).size() >= count);
    return of(key, read);
  }

  private static List<ConsumerRecord<String, String>> of(
      String key, List<ConsumerRecord<String, String>> records) {
    return records.stream().filter(record -> key.equals(record.key())).toList();
  }

  private static String brokers() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }

  /** Liuzhou's 14th plan (or another code for it) with the city and two of its counties. */
  public static PlanState plan145(String code) {
    return new PlanState(
        code, 1, "柳州市生态环境保护“十四五”规划", "450200", 2020, 2021, 2023, 2025, "规划文本", regions());
  }

  /** Liuzhou's 13th plan. */
  public static PlanState plan135(String code) {
    return new PlanState(
        code, 1, "柳州市环境保护“十三五”规划", "450200", 2015, 2016, null, 2020, "规划文本 专栏1", regions());
  }

  /** A yearly work plan of Liucheng county. */
  public static PlanState countyPlan(String code) {
    return new PlanState(
        code,
        1,
        "柳城县2024年度大气污染防治工作计划",
        "450222",
        2023,
        2024,
        null,
        2024,
        null,
        List.of(new PlanState.Region("450222", "柳城县", "COUNTY", "450200")));
  }

  private static List<PlanState.Region> regions() {
    return List.of(
        new PlanState.Region("450200", "柳州市", "CITY", null),
        new PlanState.Region("450202", "城中区", "DISTRICT", "450200"),
        new PlanState.Region("450203", "鱼峰区", "DISTRICT", "450200"),
        new PlanState.Region("450204", "柳南区", "DISTRICT", "450200"),
        new PlanState.Region("450205", "柳北区", "DISTRICT", "450200"),
        new PlanState.Region("450206", "柳江区", "DISTRICT", "450200"),
        new PlanState.Region("450222", "柳城县", "COUNTY", "450200"),
        new PlanState.Region("450223", "鹿寨县", "COUNTY", "450200"),
        new PlanState.Region("450224", "融安县", "COUNTY", "450200"),
        new PlanState.Region("450225", "融水苗族自治县", "COUNTY", "450200"),
        new PlanState.Region("450226", "三江侗族自治县", "COUNTY", "450200"),
        new PlanState.Region("450200-LD", "柳东新区", "FUNCTIONAL_ZONE", "450200"),
        new PlanState.Region("450200-BS", "阳和工业新区（北部生态新区）", "FUNCTIONAL_ZONE", "450200"));
  }
}
