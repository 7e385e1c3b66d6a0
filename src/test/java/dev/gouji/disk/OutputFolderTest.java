package dev.gouji.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFolderTest {
  @TempDir Path folder;
  private final Disk disk = new Disk();
  private Path output;

  @BeforeEach
  void path() {
    output = folder.resolve("a/output");
  }

  private void write(OutputFolder open, String content) throws IOException, OutputException {
    Path staging = open.stage(2021);
    disk.write(staging.resolve("data/x.csv"), content.getBytes(StandardCharsets.UTF_8));
  }

  private String content() throws IOException {
    return Files.readString(output.resolve("2021/data/x.csv"));
  }

  private void anEarlierOutput() throws IOException, OutputException {
    try (OutputFolder open = OutputFolder.open(output, disk)) {
      write(open, "old");
      open.commit(2021);
    }
  }

  private String refusal(OutputFolder open) {
    return assertThrows(OutputException.class, () -> open.commit(2021)).reason();
  }

  @Test
  void aFolderThatNothingCameOfIsGoneAgain() throws OutputException {
    OutputFolder.open(output, disk).close();
    assertFalse(Files.exists(folder.resolve("a")));
  }

  @Test
  void aFolderThatWasThereStays() throws IOException, OutputException {
    Files.createDirectories(output);
    OutputFolder.open(output, disk).close();
    assertTrue(Files.isDirectory(output));
  }

  @Test
  void aSecondRunIsRefusedWhileTheFirstIsAtWork() throws OutputException {
    OutputFolder first = OutputFolder.open(output, disk);
    OutputException refused =
        assertThrows(OutputException.class, () -> OutputFolder.open(output, new Disk()));
    assertTrue(refused.reason().startsWith("另一个 gouji 正在写"), refused.reason());
    first.close();
    OutputFolder.open(output, disk).close();
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
    Files.createDirectories(output.getParent());
    Files.writeString(output, "x");
    OutputException refused =
        assertThrows(OutputException.class, () -> OutputFolder.open(output, disk));
    assertTrue(refused.reason().contains("是一个文件，不是文件夹"), refused.reason());
    assertTrue(Files.isRegularFile(output));
  }

  @Test
  void aFileThatSomebodyDeletesInMidRunKeepsTheNewOutputOut() throws IOException, OutputException {
    anEarlierOutput();
    try (OutputFolder open = OutputFolder.open(output, disk)) {
      write(open, "new");
      Files.delete(output.resolve(".gouji-new-2021/data/x.csv"));
      assertTrue(refusal(open).contains("在运行中被删除或改动"));
    }
    assertEquals("old", content());
  }

  @Test
  void aFileThatSomebodyCutsInMidRunKeepsTheNewOutputOut() throws IOException, OutputException {
    anEarlierOutput();
    try (OutputFolder open = OutputFolder.open(output, disk)) {
      write(open, "new");
      Files.writeString(output.resolve(".gouji-new-2021/data/x.csv"), "n");
      assertTrue(refusal(open).contains("在运行中被删除或改动"));
    }
    assertEquals("old", content());
  }

  @Test
  void whatWasWrittenIsPutInPlace() throws IOException, OutputException {
    anEarlierOutput();
    Files.writeString(output.resolve("2021/own.txt"), "mine");
    try (OutputFolder open = OutputFolder.open(output, disk)) {
      write(open, "new");
      open.commit(2021);
    }
    assertEquals("new", content());
    assertEquals("mine", Files.readString(output.resolve("2021/own.txt")));
  }

  @Test
  void aWorkbookThatIsDamagedOnTheDiskIsNoticedAtOnce() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("part");
      byte[] content = "12".getBytes(StandardCharsets.UTF_8);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
    }
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    byte[] other = text.replaceFirst("12", "13").getBytes(StandardCharsets.ISO_8859_1);
    disk.write(folder.resolve("right.xlsx"), bytes.toByteArray());
    assertThrows(IOException.class, () -> disk.write(folder.resolve("wrong.xlsx"), other));
    assertThrows(IOException.class, () -> disk.write(folder.resolve("empty.csv"), new byte[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, 磁盘已满",
    "设备上没有空间, 磁盘已满",
    "磁盘空间不足。, 磁盘已满",
    "Disk quota exceeded, 磁盘已满",
    "Read-only file system, 没有权限、只读或文件正被打开"
  })
  void whatTheSystemSaysBecomesASentence(String system, String said) {
    IOException failure = new FileSystemException("x", null, system);
    assertTrue(OutputFolder.failure("写结果时出错", failure).reason().contains(said));
  }

  @Test
  void aFolderThatIsGoneIsNotCalledAMatterOfPermission() {
    String said = OutputFolder.failure("写结果时出错", new NoSuchFileException("x")).reason();
    assertTrue(said.contains("在运行中被移走或删除"), said);
  }

  @Test
  void aFolderThatSomebodyDeletesWhileItIsListedIsAMatterOfTheDisk() throws Exception {
    for (int round = 0; round < 100; round++) {
      Path listed = folder.resolve("listed" + round);
      for (int i = 0; i < 100; i++) {
        Files.createDirectories(listed.resolve("a" + i + "/b"));
      }
      Thread deleting = new Thread(() -> delete(listed));
      deleting.start();
      try {
        while (Disk.tree(listed).size() > 200) {
          // Until some of it is gone; nothing but an IOException may come of it.
        }
      } catch (NoSuchFileException e) {
        assertTrue(e.getFile().contains("listed"), e.getFile());
      }
      deleting.join();
    }
  }

  private void delete(Path path) {
    try {
      new Disk().deleteTree(path);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
