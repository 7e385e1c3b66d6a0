package dev.gouji.publication.issue;

import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.disk.OutputFolder;
import dev.gouji.disk.UniqueNames;
import dev.gouji.publication.page.ReportPage;
import dev.gouji.publication.word.ReportDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes reports into the folder of their year, all at once. */
public final class Issuing {
  /** The folder of the reports in that of the year. */
  public static final String FOLDER = "报告";

  private Issuing() {}

  /**
   * Writes each as Word document and as a piece of a web page.
   *
   * @return the folder they are in
   * @throws OutputException if the disk or the folder does not allow it; nothing was changed then
   */
  public static Path write(List<Issue> issues, int year, Path output) throws OutputException {
    Disk disk = new Disk();
    List<String> stems = UniqueNames.of(issues.stream().map(Issue::stem).toList());
    try (OutputFolder folder = OutputFolder.open(output, disk)) {
      Path staging = folder.stage(year);
      try {
        for (int i = 0; i < issues.size(); i++) {
          Path stem = staging.resolve(FOLDER).resolve(stems.get(i));
          disk.write(Path.of(stem + ".docx"), ReportDocument.write(issues.get(i).report()));
          byte[] page = ReportPage.write(issues.get(i).report()).getBytes(StandardCharsets.UTF_8);
          disk.write(Path.of(stem + ".html"), page);
        }
        disk.write(
            staging.resolve(IssuedReports.FILE), IssuedReports.with(issues, folder.year(year)));
        folder.add(year);
        return folder.year(year).resolve(FOLDER);
      } catch (IOException e) {
        folder.discard(year);
        throw OutputFolder.failure("写报告时出错", e);
      } catch (OutputException e) {
        folder.discard(year);
        throw e;
      }
    }
  }
}
