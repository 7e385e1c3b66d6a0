package dev.gouji.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read as an office writes it, and nothing else is taken for one. */
class WrittenDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-01-31",
        "2022-1-31",
        "2022/1/31",
        "2022.1.31",
        "2022年1月31日",
        "２０２２年１月３１日",
        " 2022年1月31 "
      })
  void aDayIsRead(String text) {
    assertEquals(Optional.of(LocalDate.of(2022, 1, 31)), WrittenDate.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022-13-40",
        "2022-02-30",
        "1/31/2022",
        "22-1-31",
        "2022-1/31",
        "1月31日",
        "44592"
      })
  void nothingElseIs(String text) {
    assertEquals(Optional.empty(), WrittenDate.read(text));
  }
}
