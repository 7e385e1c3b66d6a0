package dev.gouji.report.page;

import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import java.util.List;

/** The files that do not count, so that none is lost in silence. */
final class FilesSection {
  private static final ListTable TABLE =
      new ListTable(
          "files",
          "未计入的文件",
          List.of(
              new Column("文件", Column.Kind.WORDS),
              new Column("处理", Column.Kind.BADGE),
              new Column("单位", Column.Kind.WORDS),
              new Column("原因", Column.Kind.WORDS)));

  private static final List<Outcome> NOT_COUNTED =
      List.of(Outcome.REFUSED, Outcome.SUPERSEDED, Outcome.SKIPPED);

  private FilesSection() {}

  static void write(Html html, Account year) {
    List<FileOutcome> files =
        year.files().stream()
            .filter(file -> !file.file().isEmpty())
            .filter(file -> NOT_COUNTED.contains(file.outcome()) || year.isOfAnotherYear(file))
            .toList();
    if (files.isEmpty()) {
      return;
    }
    html.open("section", "id", "files", "class", ListTable.style(files)).leaf("h2", "未计入的文件");
    Tools tools = new Tools(html, "files", "搜索文件、原因");
    tools.open();
    tools.filter("处理", 1, files.stream().map(file -> file.outcome().chinese()).distinct().toList());
    tools.close(files.size(), "份文件");
    TABLE.write(html, files, FilesSection::cells);
    html.close("section").line();
  }

  private static List<Cell> cells(FileOutcome file) {
    return List.of(
        Cell.words(file.file()),
        badge(file.outcome()),
        Cell.words(file.unitName(), file.unitCode()),
        Cell.words(file.reason()));
  }

  private static Cell badge(Outcome outcome) {
    return new Cell.Badge(
        outcome.id(), outcome.chinese(), List.of(Outcome.values()).indexOf(outcome));
  }
}
