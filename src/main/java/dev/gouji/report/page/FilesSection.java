package dev.gouji.report.page;

import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import java.util.Comparator;
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
    List<FileOutcome> files = files(year);
    if (files.isEmpty()) {
      return;
    }
    html.open("section", "id", "files", "class", ListTable.style(files)).leaf("h2", "未计入的文件");
    Tools tools = new Tools(html, "files", "搜索文件、原因");
    tools.open();
    tools.filter("处理", 1, files.stream().map(file -> word(year, file)).distinct().toList());
    tools.close(files.size(), "份文件");
    TABLE.write(html, files, file -> cells(year, file));
    html.close("section").line();
  }

  /** The files that do not count, those first that somebody must look at. */
  static List<FileOutcome> files(Account year) {
    return year.files().stream()
        .filter(file -> !file.file().isEmpty())
        .filter(file -> NOT_COUNTED.contains(file.outcome()) || year.isOfAnotherYear(file))
        .sorted(Comparator.comparing(FilesSection::urgency))
        .toList();
  }

  private static int urgency(FileOutcome file) {
    int at = NOT_COUNTED.indexOf(file.outcome());
    return file.outcome() == Outcome.REFUSED ? -1 : at < 0 ? 0 : at;
  }

  private static List<Cell> cells(Account year, FileOutcome file) {
    return List.of(
        Cell.words(file.file()),
        badge(year, file),
        Cell.words(file.unitName(), file.unitCode()),
        Cell.words(file.reason()));
  }

  /** A file of another year counts for nothing here, whatever became of it there. */
  private static Cell badge(Account year, FileOutcome file) {
    if (year.isOfAnotherYear(file)) {
      return new Cell.Badge(Outcome.SKIPPED.id(), word(year, file), Outcome.values().length);
    }
    Outcome outcome = file.outcome();
    return new Cell.Badge(
        outcome.id(), word(year, file), List.of(Outcome.values()).indexOf(outcome));
  }

  private static String word(Account year, FileOutcome file) {
    return year.isOfAnotherYear(file) ? "别的年度" : file.outcome().chinese();
  }
}
