package dev.gouji.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file under two names, as marked returns lie in 退回/ and in 待发送/. */
class SecondNameTest {
  @TempDir Path folder;
  private final Disk disk = new Disk();
  private Path first;
  private Path second;

  @BeforeEach
  void aFile() throws IOException {
    first = folder.resolve("退回/a.txt");
    second = folder.resolve("待发送/甲/a.txt");
    disk.write(first, "content".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bothNamesMeanTheSameFile() throws IOException {
    disk.again(first, second);
    assertTrue(Files.isSameFile(first, second));
  }

  @Test
  void whereTheDiskKnowsNoSecondNamesThereIsACopy() throws IOException {
    // A zip knows none.
    Path zip = folder.resolve("disk.zip");
    try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path copy = inside.getPath("/待发送/a.txt");
      disk.again(first, copy);
      assertEquals("content", Files.readString(copy));
    }
  }

  @Test
  void aSecondNameThatSomebodyDeletesIsMissed() throws IOException {
    disk.again(first, second);
    Files.delete(second);
    assertEquals(List.of(second), disk.lost(folder));
  }

  @Test
  void aFileThatIsGoneGetsNone() throws IOException {
    Files.delete(first);
    assertThrows(NoSuchFileException.class, () -> disk.again(first, second));
  }
}
