package dev.gouji.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files kept in the repository that the program must still make as they are. */
public final class Kept {
  private static final String RENEW = "gouji.renew";

  private Kept() {}

  /**
   * Fails unless the kept file is what is made today; workbooks are compared part by part. With
   * {@code -Dgouji.renew=true} the file is rewritten first, and the test fails all the same, so
   * that nothing passes by being renewed.
   */
  public static void assertSame(Path kept, byte[] made) {
    String how =
        ". If the change is meant, rewrite it with mvn -Dgouji.renew=true test, look at it and"
            + " commit it.";
    try {
      boolean differs = !Files.exists(kept) || !isSame(Files.readAllBytes(kept), made);
      if (differs && Boolean.getBoolean(RENEW)) {
        Files.createDirectories(kept.toAbsolutePath().getParent());
        Files.write(kept, made);
        fail(kept + " was rewritten: look at it, then run the tests again without -D" + RENEW);
      }
      if (!Files.exists(kept)) {
        fail(kept + " does not exist" + how);
      }
      compare(kept + " is not what is made today" + how, Files.readAllBytes(kept), made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compare(String message, byte[] kept, byte[] made) {
    if (isZip(made)) {
      assertEquals(List.of(), Zips.differences(kept, made), message);
    } else {
      assertArrayEquals(made, kept, message);
    }
  }

  private static boolean isSame(byte[] kept, byte[] made) {
    return isZip(made) && isZip(kept)
        ? Zips.differences(kept, made).isEmpty()
        : java.util.Arrays.equals(kept, made);
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }
}
