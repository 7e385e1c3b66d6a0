package dev.gouji.intake;

import dev.gouji.testkit.LibreOffice;
import dev.gouji.testkit.WordPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The odd workbooks and documents of the tests, for the fuzz targets. */
public final class FuzzSeeds {
  private FuzzSeeds() {}

  /** An ordinary filled return. */
  public static byte[] good() {
    return OddFiles.good();
  }

  /** Every odd workbook by name. */
  public static Map<String, Supplier<byte[]>> odd() {
    Map<String, Supplier<byte[]>> odd = new LinkedHashMap<>(OddLayouts.all());
    odd.putAll(OddFiles.all());
    DocumentTraps.all().forEach(trap -> odd.put(trap.kind() + " " + trap.name(), trap::bytes));
    return odd;
  }

  /** Odd and hostile PDFs that are not too long. */
  public static List<byte[]> prints() {
    List<byte[]> prints = new ArrayList<>(List.of(DamagedPrintsTest.packed()));
    DocumentTraps.all().stream()
        .filter(trap -> trap.kind().equals("pdf"))
        .forEach(trap -> prints.add(trap.bytes()));
    prints.addAll(HostilePdf.all().values());
    prints.removeIf(print -> print.length > 60_000);
    return prints;
  }

  /**
   * A report as .doc.
   *
   * @throws IOException if there is no LibreOffice to make it
   */
  public static List<byte[]> oldWordReports() throws IOException {
    Path folder = Files.createTempDirectory("gouji-seeds");
    byte[] docx = new WordPaper(WordPaper.Dialect.WORD).bordered().write(DocumentTraps.paper());
    Path from = Files.write(folder.resolve("report.docx"), docx);
    LibreOffice.run(
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "doc",
            "--outdir",
            folder.toString(),
            from.toString()));
    return List.of(Files.readAllBytes(folder.resolve("report.doc")));
  }

  /** The parts of a workbook, unpacked. */
  public static Map<String, byte[]> parts(byte[] xlsx) {
    return Zips.parts(xlsx);
  }

  /** A workbook of these parts, with right checksums. */
  public static byte[] zip(Map<String, byte[]> parts) {
    return Zips.stored(parts);
  }
}
