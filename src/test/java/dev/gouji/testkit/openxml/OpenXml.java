package dev.gouji.testkit.openxml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a workbook against the rules of ECMA-376 that our readers do not mind and Excel does: what
 * must be there once, what must exist, and in which order elements stand.
 */
public final class OpenXml {
  private OpenXml() {}

  /** Each rule that a workbook breaks, with the part; empty if it keeps to all of them. */
  public static List<String> faults(byte[] xlsx) {
    List<String> faults = new ArrayList<>();
    Pack pack = Pack.of(xlsx, faults);
    if (faults.isEmpty()) {
      PackRules.check(pack, faults);
      WorkbookRules.check(pack, faults);
    }
    return faults;
  }

  /** Checks every workbook in a folder; how many there were. */
  public static int assertWhole(Path folder) {
    int checked = 0;
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
        assertEquals(List.of(), faults(Files.readAllBytes(file)), file.toString());
        checked++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checked;
  }
}
