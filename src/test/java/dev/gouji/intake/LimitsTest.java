package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import java.lang.reflect.RecordComponent;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit holds, can be set, and is named to the sender. */
class LimitsTest {
  /** The defaults with one changed. */
  private static Limits with(String name, long value) throws ReflectiveOperationException {
    RecordComponent[] all = Limits.class.getRecordComponents();
    Object[] values = new Object[all.length];
    Class<?>[] types = new Class<?>[all.length];
    for (int i = 0; i < all.length; i++) {
      types[i] = all[i].getType();
      values[i] = all[i].getAccessor().invoke(Limits.DEFAULTS);
      if (all[i].getName().equals(name)) {
        values[i] = types[i] == long.class ? (Object) value : (Object) (int) value;
      }
    }
    return Limits.class.getDeclaredConstructor(types).newInstance(values);
  }

  @ParameterizedTest
  @CsvSource({
    "partBytes, 2048, as-issued, 2 KB",
    "totalBytes, 4096, as-issued, 4 KB",
    "entries, 5, as-issued, 5 个",
    "ratio, 7, ratio-bomb, 1:7",
    "depth, 3, as-issued, 3 层",
    "attributes, 1, as-issued, 1 个属性",
    "cellChars, 5, as-issued, 5 字",
    "extraRows, 0, moved-far-down, 行",
    "extraColumns, 0, moved-far-right, 列"
  })
  void aLimitThatIsPassedIsNamed(String limit, long value, String workbook, String named)
      throws ReflectiveOperationException {
    byte[] file = made(workbook);
    Intake intake = new Intake(Filled.FORMS, with(limit, value));
    Received.Refused refused =
        assertInstanceOf(Received.Refused.class, intake.read(file, "a.xlsx"), limit);
    assertTrue(refused.reason().contains(named), refused.reason());
  }

  private static byte[] made(String name) {
    if (name.equals("moved-far-right")) {
      return Filled.xlsx(w -> w.forEach(sheet -> sheet.shiftColumns(0, 16, 30)));
    }
    if (name.equals("moved-far-down")) {
      return Filled.xlsx(w -> w.forEach(sheet -> sheet.shiftRows(0, 60, 150)));
    }
    Supplier<byte[]> layout = OddLayouts.all().get(name);
    return (layout != null ? layout : OddFiles.all().get(name)).get();
  }

  @Test
  void theDefaultsAreThoseThatAreDocumented() {
    assertEquals(
        new Limits(20L << 20, 64L << 20, 256L << 20, 500, 100, 64, 64, 32_767, 200, 200),
        Limits.DEFAULTS);
  }
}
