package dev.gouji.publication.word;

import dev.gouji.publication.Report;
import dev.gouji.report.paper.MergedTable;
import dev.gouji.report.paper.OfficialPaper;
import java.util.List;

/** Writes a report as .docx in the layout of official papers. */
public final class ReportDocument {
  /** Characters of a title that stand in one line. */
  private static final int TITLE_LINE = 20;

  private ReportDocument() {}

  /** The file. */
  public static byte[] write(Report report) {
    OfficialPaper paper = new OfficialPaper();
    paper.title(titleLines(report));
    for (Report.Part part : report.parts()) {
      if (part instanceof Report.Part.Heading heading) {
        paper.heading(heading.text());
      } else if (part instanceof Report.Part.Subheading heading) {
        paper.subheading(heading.text());
      } else if (part instanceof Report.Part.Paragraph paragraph) {
        paragraph(paper, paragraph);
      } else if (part instanceof Report.Part.Table table) {
        table(paper, table);
      }
    }
    return paper.bytes();
  }

  /** A long title is broken where the name of the unit ends. */
  private static String[] titleLines(Report report) {
    String title = report.title();
    boolean broken =
        title.length() > TITLE_LINE
            && title.startsWith(report.unit())
            && title.length() > report.unit().length();
    return broken
        ? new String[] {report.unit(), title.substring(report.unit().length())}
        : new String[] {title};
  }

  private static void paragraph(OfficialPaper paper, Report.Part.Paragraph paragraph) {
    if (paragraph.gap()) {
      paper.gap(paragraph.text());
    } else {
      paper.body(paragraph.text());
    }
  }

  private static void table(OfficialPaper paper, Report.Part.Table table) {
    List<MergedTable.Cell> cells =
        table.boxes().stream()
            .map(box -> new MergedTable.Cell(box.area(), box.text(), style(box.kind())))
            .toList();
    MergedTable.write(paper, table.widths(), table.rows(), table.head(), cells);
  }

  private static MergedTable.Style style(Report.Kind kind) {
    return switch (kind) {
      case HEAD -> MergedTable.Style.HEAD;
      case LABEL -> MergedTable.Style.LABEL;
      case VALUE -> MergedTable.Style.NUMBER;
    };
  }
}
