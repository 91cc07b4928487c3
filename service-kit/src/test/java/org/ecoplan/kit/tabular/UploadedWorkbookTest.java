package org.ecoplan.kit.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.ecoplan.kit.problem.DomainProblem;
import org.ecoplan.kit.problem.KitProblem;
import org.junit.jupiter.api.Test;

class UploadedWorkbookTest {

  @Test
  void aTextIsTakenAsItIs() {
    byte[] text = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

    assertThat(UploadedWorkbook.csv(KitProblem.INVALID, "x.csv", text)).isEqualTo(text);
  }

  @Test
  void anOldWorkbookIsRefusedWithTheCodeOfTheService() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

    assertThatThrownBy(() -> UploadedWorkbook.csv(KitProblem.INVALID, "x.xls", old))
        .isInstanceOfSatisfying(
            DomainProblem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(KitProblem.INVALID);
              assertThat(problem.detail()).contains("旧式 Excel").contains("没有写入任何内容");
            });
  }
}
