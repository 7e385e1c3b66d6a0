package dev.gouji.publication;

import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Proposal;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.look.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the report of a unit: prose as the unit wrote it, standard sentences where it says nothing
 * about a number of its tables, and the tables themselves. Every figure we write is taken from the
 * tables, so that text and tables cannot disagree.
 */
public final class ReportWriter {
  private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]+、.*");
  private static final String TITLE = "{单位}{年度}年政府信息公开工作年度报告";

  /** Read as nothing when the report comes back. */
  private static final String TO_BE_WRITTEN = "（文字描述，待补写）";

  private final Form form;
  private final String unit;
  private final int year;
  private final Values values;
  private final List<Report.Part> parts = new ArrayList<>();
  private final List<Report.Part> annexes = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> withoutText = new ArrayList<>();
  private final List<String> onlyProposed = new ArrayList<>();

  private ReportWriter(Form form, String unit, int year, Values values) {
    this.form = form;
    this.unit = unit;
    this.year = year;
    this.values = values;
  }

  /**
   * The report of one unit.
   *
   * @param unit its name, as in the title
   * @param values what it reported; a blank stays blank
   */
  public static Report report(Form form, String unit, int year, Values values) {
    return new ReportWriter(form, unit, year, values).write();
  }

  private Report write() {
    proposed(Proposal.INTRO, "").forEach(this::paragraph);
    for (Table table : form.tables()) {
      if (table.national()) {
        national(table);
      } else if (table.fields().stream().anyMatch(Field::isProse)) {
        prose(table);
      }
    }
    parts.addAll(annexes);
    gap("没有文字", withoutText);
    gap("只有按表中的数写成的标准语句", onlyProposed);
    String title =
        proposed(Proposal.TITLE, "").stream()
            .findFirst()
            .orElse(TITLE.replace("{单位}", unit).replace("{年度}", String.valueOf(year)));
    return new Report(title, unit, parts, gaps);
  }

  private void gap(String what, List<String> headings) {
    if (!headings.isEmpty()) {
      gaps.add(String.join("", headings) + what);
    }
  }

  /** A table without the number of a section is an annex. */
  private void national(Table table) {
    List<Report.Part> where = SECTION.matcher(table.title()).matches() ? parts : annexes;
    where.add(new Report.Part.Heading(table.title()));
    where.add(ReportTable.of(form, table, this::written));
    long blank = table.fields().stream().filter(field -> written(field).isEmpty()).count();
    if (blank > 0) {
      gaps.add("「" + table.title() + "」有 " + blank + " 格没有填，表里留空");
    }
  }

  private String written(Field field) {
    return field.isNumeric()
        ? values.number(field).map(Numbers::plain).orElse("")
        : values.text(field);
  }

  private void prose(Table table) {
    boolean headsItself =
        table.grid().labels().stream()
            .map(GridCell.Label::text)
            .anyMatch(label -> SECTION.matcher(label).matches());
    if (!headsItself && SECTION.matcher(table.title()).matches()) {
      parts.add(new Report.Part.Heading(table.title()));
    }
    table.fields().stream().filter(Field::isProse).forEach(field -> prose(table, field));
  }

  private void prose(Table table, Field field) {
    String heading = table.heading(field);
    boolean section = SECTION.matcher(heading).matches();
    parts.add(section ? new Report.Part.Heading(heading) : new Report.Part.Subheading(heading));
    String own = values.text(field).strip();
    List<String> proposed = proposed(field.id(), own);
    proposed.forEach(this::paragraph);
    own.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::paragraph);
    if (own.isEmpty()) {
      (proposed.isEmpty() ? withoutText : onlyProposed).add("「" + heading + "」");
    }
    if (own.isEmpty() && proposed.isEmpty()) {
      parts.add(new Report.Part.Paragraph(TO_BE_WRITTEN, true));
    }
  }

  private void paragraph(String text) {
    parts.add(new Report.Part.Paragraph(text, false));
  }

  private List<String> proposed(String part, String own) {
    return form.proposals().stream()
        .filter(proposal -> proposal.part().equals(part) && !proposal.isSaidIn(own))
        .map(proposal -> proposal.text(values::number, this::fact, Numbers::plain))
        .flatMap(Optional::stream)
        .toList();
  }

  private String fact(Proposal.Known known) {
    return switch (known) {
      case UNIT -> unit;
      case YEAR -> String.valueOf(year);
      case NOTICE -> form.edition().notice();
    };
  }
}
