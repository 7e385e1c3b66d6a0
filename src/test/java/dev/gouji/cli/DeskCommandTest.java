package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.desk.Desk;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.inbox.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A double click does what is sensible next. */
class DeskCommandTest {
  private static final String ROSTER = "单位代码,单位名称\n001,甲局\n002,乙局\n";

  @TempDir Path folder;

  @Test
  void anEmptyFolderGetsRosterSettingsAndInboxToFillIn() throws Exception {
    String said = click(ExitCode.ACCEPTED);

    assertTrue(Files.isRegularFile(folder.resolve("单位名录.xlsx")), said);
    assertTrue(Files.readString(folder.resolve("设置.csv")).contains("发文机关,联系人,电话,截止日期"));
    assertTrue(Files.isDirectory(folder.resolve("收到的报表")));
    assertTrue(said.contains("第一步") && said.contains("收到的报表"), said);
  }

  @Test
  void aRosterNobodyFilledInIsToldAndKept() throws Exception {
    click(ExitCode.ACCEPTED);
    byte[] before = Files.readAllBytes(folder.resolve("单位名录.xlsx"));

    DefinitionException told = assertThrows(DefinitionException.class, () -> click(ExitCode.USAGE));

    assertTrue(told.faults().get(0).text().contains("没有一个单位"));
    assertEquals(before.length, Files.size(folder.resolve("单位名录.xlsx")));
  }

  @Test
  void aRosterWithoutReturnsHandsOutForTheYearOfTheSettings() throws Exception {
    Files.writeString(folder.resolve("单位名录.csv"), ROSTER);
    Files.writeString(folder.resolve("设置.csv"), "发文机关,报告年度\n某区政府办公室,2024\n");

    String said = click(ExitCode.ACCEPTED);

    assertTrue(said.contains("2024 年度填报表 2 份"), said);
    assertTrue(Files.isRegularFile(folder.resolve("发放的报表/2024/001_甲局.xlsx")));
  }

  @Test
  void whatWasHandedOutIsNotMadeTwice() throws Exception {
    aRosterWithoutReturnsHandsOutForTheYearOfTheSettings();
    Path handedOut = folder.resolve("发放的报表/2024/001_甲局.xlsx");
    Files.writeString(handedOut, "somebody is at work here");

    UsageException told = assertThrows(UsageException.class, () -> click(ExitCode.USAGE));

    assertTrue(told.reason().contains("还没有收到填报表"), told.reason());
    assertEquals("somebody is at work here", Files.readString(handedOut));
  }

  @Test
  void filesReceivedAreImportedByTheRosterBesideTheInbox() throws Exception {
    aRosterWithoutReturnsHandsOutForTheYearOfTheSettings();
    Files.createDirectories(folder.resolve("收到的报表/邮件1"));
    Files.copy(folder.resolve("发放的报表/2024/001_甲局.xlsx"), folder.resolve("收到的报表/邮件1/附件.xlsx"));

    String said = click(ExitCode.NOT_ALL_ACCEPTED);

    assertTrue(said.contains("应报 2 个单位"), said);
    assertTrue(Files.isRegularFile(folder.resolve("核对结果/2024/总览.html")));
  }

  @Test
  void lockFilesAndConfigurationAreNoReturns() throws Exception {
    Files.createDirectories(folder.resolve("收到的报表"));
    Files.writeString(folder.resolve("收到的报表/~$附件.xlsx"), "");
    Files.writeString(folder.resolve("收到的报表/.DS_Store"), "");
    Files.writeString(folder.resolve("收到的报表/单位名录.csv"), ROSTER);

    assertFalse(Desk.in(folder).hasReceived());
    assertTrue(Desk.in(folder).roster().isPresent());
  }

  @Test
  void theFoldersOfTheRepositoryKeepTheirNames() throws Exception {
    Files.createDirectories(folder.resolve("input"));

    assertEquals(folder.resolve("output"), Desk.in(folder).output());
  }

  @Test
  void twoRostersInOnePlaceAreRefused() throws Exception {
    Files.writeString(folder.resolve("单位名录.csv"), ROSTER);
    Files.writeString(folder.resolve("单位名录.xlsx"), ROSTER);

    assertThrows(UsageException.class, () -> Desk.in(folder).roster());
  }

  private String click(int expected) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = new DeskCommand(new Terminal(stream, stream, false), Desk.in(folder)).run();
    String said = out.toString(StandardCharsets.UTF_8);
    assertEquals(expected, code, said);
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".tmp")));
    }
    return said;
  }
}
