package org.ecoplan.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {
  private static final URI HOOK = URI.create("https://city.example/hook");
  private static final AddressPolicy POLICY = new AddressPolicy(List.of());

  @Test
  void aNameThatAnswersDifferentlyTheSecondTimeIsConnectedToWhereItWasJudged() throws Exception {
    // Given a name that is public when it is judged and this machine when it would be used
    Deque<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));

    Route route = Route.of(HOOK, false, POLICY, host -> addresses(answers.removeFirst()));

    assertThat(route.objection()).isEmpty();
    assertThat(route.address()).isEqualTo(InetAddress.getByName("93.184.216.34"));
    assertThat(answers).as("asked once").hasSize(1);
  }

  @Test
  void oneAddressOfSeveralThatIsNotAllowedIsEnough() {
    Route route = Route.of(HOOK, false, POLICY, host -> addresses("93.184.216.34", "10.0.0.8"));

    assertThat(route.address()).isNull();
    assertThat(route.objection()).contains("10.0.0.8");
  }

  @Test
  void aNameThatNobodyKnowsSaysSo() {
    Route route =
        Route.of(
            HOOK,
            false,
            POLICY,
            host -> {
              throw new UnknownHostException(host);
            });

    assertThat(route.objection()).isEqualTo("主机名 city.example 无法解析");
  }

  private static InetAddress[] addresses(String... numbers) throws UnknownHostException {
    InetAddress[] addresses = new InetAddress[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      addresses[i] = InetAddress.getByName(numbers[i]);
    }
    return addresses;
  }
}
