package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.received.Received;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A damaged return may be refused; it may never be read with another number. */
class DamageTest {
  /** In each of two packings. */
  private static final int FLIPS = 5_000;

  private final byte[] good = OddFiles.good();
  private final Map<String, String> right = Filled.numbers();

  @Test
  void aReturnCutOffAtAnyLengthIsRefused() {
    for (int length = 0; length < good.length; length++) {
      Received received = IntakeTest.INTAKE.read(Arrays.copyOf(good, length), "a.xlsx");
      assertTrue(received instanceof Received.Refused, "cut off at " + length);
    }
  }

  @Test
  void noFlippedByteChangesANumber() {
    assertEquals(FLIPS, flips(good, new Random(20_240_101)));
  }

  @Test
  void noFlippedByteChangesANumberThatIsNotPacked() {
    assertEquals(FLIPS, flips(Zips.stored(Zips.parts(good)), new Random(20_240_102)));
  }

  @Test
  void damagedInsidePartsWithARightChecksumNothingIsThrown() {
    Random random = new Random(20_240_103);
    Map<String, byte[]> parts = Zips.parts(good);
    Object[] names = parts.keySet().toArray();
    for (int i = 0; i < 500; i++) {
      Map<String, byte[]> changed = new java.util.LinkedHashMap<>(parts);
      String name = (String) names[random.nextInt(names.length)];
      byte[] part = parts.get(name).clone();
      part[random.nextInt(part.length)] = (byte) random.nextInt(256);
      changed.put(name, part);
      Received received = IntakeTest.INTAKE.read(Zips.zip(changed), "a.xlsx");
      boolean known = received instanceof Received.Read || received instanceof Received.Refused;
      assertTrue(known, name);
      if (received instanceof Received.Refused refused) {
        assertTrue(!refused.reason().contains("读取中断"), () -> name + refused.reason());
      }
    }
  }

  private int flips(byte[] file, Random random) {
    int done = 0;
    for (; done < FLIPS; done++) {
      byte[] flipped = file.clone();
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      if (IntakeTest.INTAKE.read(flipped, "a.xlsx") instanceof Received.Read read) {
        assertEquals(right, IntakeTest.numbers(read), "flipped at " + at);
      }
    }
    return done;
  }
}
