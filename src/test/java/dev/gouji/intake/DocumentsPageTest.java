package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.ConsistentReturns;
import dev.gouji.publication.ReportWriter;
import dev.gouji.publication.Reported;
import dev.gouji.publication.page.ReportPage;
import dev.gouji.publication.word.ReportDocument;
import dev.gouji.received.Received;
import dev.gouji.testkit.Kept;
import dev.gouji.testkit.LibreOffice;
import dev.gouji.testkit.PagePaper;
import dev.gouji.testkit.PdfPaper;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.ReportPaper;
import dev.gouji.testkit.WordPaper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes docs/documents.md: how the numbers of reports from several writers are read, and how each
 * oddity is. No number may be wrong; of clean documents 99 in 100 must be right.
 */
@Tag("interop")
class DocumentsPageTest {
  private static final int RANDOM = 2;

  /** A report and the numbers in it. */
  private record Report(int year, ReportPaper paper, Map<String, String> shown) {}

  /** What was read of all documents of one writer. */
  private static final class Count {
    private int documents;
    private int right;
    private int wrong;
    private int doubt;
    private int missing;

    void add(DocumentTally tally) {
      documents++;
      right += tally.right();
      wrong += tally.wrong().size();
      doubt += tally.doubt().size();
      missing += tally.missing().size();
    }

    String row(String writer) {
      return "| "
          + writer
          + " | "
          + documents
          + " | "
          + (right + wrong + doubt + missing)
          + " | "
          + right
          + " | "
          + wrong
          + " | "
          + doubt
          + " | "
          + missing
          + " |\n";
    }

    boolean isGood() {
      return wrong == 0 && right * 100 >= 99 * (right + wrong + doubt + missing);
    }
  }

  private static final int FLIPS = 1_500;

  private final Map<String, Count> counts = new LinkedHashMap<>();

  @TempDir Path folder;

  @Test
  void whatIsReadOfTheReportsOfSeveralWritersIsKeptInTheDocuments() throws IOException {
    List<Report> reports = reports();
    for (WordPaper.Dialect dialect : WordPaper.Dialect.values()) {
      each(".docx, by hand, " + dialect, reports, one -> new WordPaper(dialect).write(one.paper()));
    }
    each("web page, by hand", reports, one -> bytes(new PagePaper().write(one.paper())));
    each("PDF, by hand", reports, one -> new PdfPaper().write(one.paper(), Map.of()));
    each(
        "PDF, by hand, head repeated, lines as boxes",
        reports,
        one ->
            new PdfPaper(PdfPaper.Way.HEAD_REPEATED, PdfPaper.Way.BOXES)
                .write(one.paper(), Map.of()));
    each(".docx, by gouji report", reports, report -> ReportDocument.write(official(report)));
    each("web page, by gouji report", reports, report -> bytes(ReportPage.write(official(report))));
    libreOffice("docx", ".docx, saved by LibreOffice", reports);
    libreOffice("doc", ".doc, saved by LibreOffice", reports);
    libreOffice("html", "web page, saved by LibreOffice", reports);
    libreOffice("pdf", "PDF, printed by LibreOffice", reports);
    libreOffice(
        "pdf",
        "PDF of .docx by gouji report, printed by LibreOffice",
        reports,
        report -> ReportDocument.write(official(report)));
    chromium(reports);
    counts.forEach((writer, count) -> assertTrue(count.isGood(), count.row(writer)));
    Kept.assertSame(Path.of("docs/documents.md"), bytes(page()));
  }

  private static List<Report> reports() {
    List<Report> reports = new ArrayList<>();
    for (int year : List.of(2023, 2024)) {
      reports.add(report(year, Published.suqian(year)));
    }
    for (int seed = 1; seed <= RANDOM; seed++) {
      reports.add(report(2024, ConsistentReturns.tables(Filled.FORM, seed, true)));
    }
    return reports;
  }

  private static Report report(int year, Map<String, String> values) {
    return new Report(year, ReportPaper.of(Filled.FORM, "测试单位", year, values), values);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void each(String writer, List<Report> reports, Function<Report, byte[]> write) {
    reports.forEach(report -> count(writer, report, write.apply(report)));
  }

  private static dev.gouji.publication.Report official(Report report) {
    return ReportWriter.report(
        Filled.FORM, "测试单位", report.year(), Reported.values(Filled.FORM, report.shown()));
  }

  private void count(String writer, Report report, byte[] document) {
    DocumentTally tally =
        DocumentTally.of(IntakeTest.INTAKE.read(document, "报告"), Filled.FORM, report.shown());
    assertEquals(List.of(), tally.wrong(), writer);
    counts.computeIfAbsent(writer, key -> new Count()).add(tally);
  }

  private void libreOffice(String extension, String writer, List<Report> reports)
      throws IOException {
    libreOffice(
        extension,
        writer,
        reports,
        report -> new WordPaper(WordPaper.Dialect.WORD).bordered().write(report.paper()));
  }

  private void libreOffice(
      String extension, String writer, List<Report> reports, Function<Report, byte[]> write)
      throws IOException {
    Path from = Files.createDirectories(folder.resolve("from"));
    Path to = Files.createDirectories(folder.resolve(extension));
    List<String> command = new ArrayList<>(List.of("soffice"));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", extension, "--outdir", to.toString()));
    for (int i = 0; i < reports.size(); i++) {
      byte[] docx = write.apply(reports.get(i));
      command.add(Files.write(from.resolve(i + ".docx"), docx).toString());
    }
    LibreOffice.run(command);
    for (int i = 0; i < reports.size(); i++) {
      count(writer, reports.get(i), Files.readAllBytes(to.resolve(i + "." + extension)));
    }
  }

  private void chromium(List<Report> reports) throws IOException {
    for (int i = 0; i < reports.size(); i++) {
      Path page = folder.resolve(i + ".html");
      Files.write(page, bytes(new PagePaper().head(PagePaper.RULED).write(reports.get(i).paper())));
      Path pdf = folder.resolve(i + "-printed.pdf");
      LibreOffice.run(
          List.of(
              "chromium",
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--user-data-dir=" + folder.resolve("browser"),
              "--print-to-pdf=" + pdf,
              page.toUri().toString()));
      count("PDF, printed by Chromium", reports.get(i), Files.readAllBytes(pdf));
    }
  }

  private String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Reports as documents

        Made by DocumentsPageTest (tag `interop`); what gouji does with each kind of writing is in INTERPRETATION.md.

        Numbers of the three tables (200 in a report), of reports written by several programs. Wrong: read as another number.
        Doubt: the cell was found and what it means is not certain. Missing: its place was not found.

        | written by | documents | numbers | right | wrong | doubt | missing |
        |---|---|---|---|---|---|---|
        """);
    counts.forEach((writer, count) -> page.append(count.row(writer)));
    page.append(
        """

        ## One oddity each

        All of one report; right / wrong / doubt / missing as it must be read (DocumentsTest).

        | kind | oddity | read |
        |---|---|---|
        """);
    for (DocumentTraps.Trap trap : DocumentTraps.all()) {
      page.append("| " + trap.kind() + " | " + trap.name() + " | " + trap.counts() + " |\n");
    }
    return page.append(damage()).toString();
  }

  /** What is read of damaged documents; those of other programs differ from run to run. */
  private static String damage() {
    ReportPaper paper = DocumentTraps.paper();
    byte[] docx = new WordPaper(WordPaper.Dialect.WPS).write(paper);
    byte[] web = bytes(new PagePaper().write(paper));
    byte[] pdf = DamagedPrintsTest.packed();
    Function<byte[], Received> intake = file -> IntakeTest.INTAKE.read(file, "报告");
    StringBuilder rows = new StringBuilder();
    rows.append(Damaged.flipped(docx, intake, FLIPS, false).row(".docx, by hand", "one bit"));
    rows.append(Damaged.cutOff(docx, intake, 7).row(".docx, by hand", "cut off"));
    rows.append(Damaged.flipped(web, intake, FLIPS, true).row("web page, by hand", "one bit"));
    rows.append(Damaged.flipped(pdf, InProcess::pdf, FLIPS, false).row("PDF, by hand", "one bit"));
    rows.append(Damaged.cutOff(pdf, InProcess::pdf, 97).row("PDF, by hand", "cut off"));
    return """

        ## Damaged

        One bit changed at a place drawn by lot (of a web page, which shows its bytes as they are, only where no digit is gained or
        lost), and documents cut off. Wrong: numbers read that the whole document does not show. Every refusal is a sentence. PDF and
        .doc saved by LibreOffice are damaged in the same ways in DocumentsPageTest, with no number wrong.

        | document | damage | tried | refused | read | wrong numbers |
        |---|---|---|---|---|---|
        """
        + rows;
  }

  @Test
  void noDamageToWhatOtherProgramsSavedChangesANumber() throws IOException {
    byte[] docx = new WordPaper(WordPaper.Dialect.WORD).bordered().write(DocumentTraps.paper());
    byte[] pdf = converted(docx, "pdf");
    byte[] doc = converted(docx, "doc");
    assertNothingWrong("PDF, one bit", Damaged.flipped(pdf, InProcess::pdf, FLIPS, false));
    assertNothingWrong("PDF, cut off", Damaged.cutOff(pdf, InProcess::pdf, 997));
    assertNothingWrong(".doc, one bit", Damaged.flipped(doc, InProcess::doc, FLIPS, true));
    assertNothingWrong(".doc, cut off", Damaged.cutOff(doc, InProcess::doc, 499));
  }

  private static void assertNothingWrong(String what, Damaged damaged) {
    assertEquals(List.of(), damaged.wrong(), what);
    System.out.print(damaged.row("saved by LibreOffice", what));
  }

  private byte[] converted(byte[] docx, String extension) throws IOException {
    Path file = Files.write(folder.resolve("whole.docx"), docx);
    LibreOffice.run(
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            extension,
            "--outdir",
            folder.toString(),
            file.toString()));
    return Files.readAllBytes(folder.resolve("whole." + extension));
  }

  @Test
  void noOddityOfWordIsReadWrongOnceItWasSavedInTheOldFormat() throws IOException {
    List<DocumentTraps.Trap> traps =
        DocumentTraps.all().stream().filter(trap -> trap.kind().equals("docx")).toList();
    Path to = Files.createDirectories(folder.resolve("doc"));
    List<String> command = new ArrayList<>(List.of("soffice"));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", "doc", "--outdir", to.toString()));
    for (int i = 0; i < traps.size(); i++) {
      command.add(Files.write(folder.resolve(i + ".docx"), traps.get(i).bytes()).toString());
    }
    LibreOffice.run(command);
    for (int i = 0; i < traps.size(); i++) {
      Path doc = to.resolve(i + ".doc");
      if (!Files.exists(doc)) {
        // Some oddities are too odd for the program that was to save them.
        continue;
      }
      DocumentTally tally =
          DocumentTally.of(
              IntakeTest.INTAKE.read(Files.readAllBytes(doc), "报告"),
              Filled.FORM,
              DocumentTraps.SHOWN);
      // What the other program leaves out is not shown; what must not be is another number.
      List<String> wrong = tally.wrong().stream().filter(one -> !one.contains("= for")).toList();
      assertEquals(List.of(), wrong, traps.get(i).name());
    }
  }
}
