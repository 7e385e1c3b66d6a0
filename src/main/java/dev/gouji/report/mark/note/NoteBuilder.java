package dev.gouji.report.mark.note;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.look.Numbers;
import dev.gouji.look.TextWidth;
import dev.gouji.look.XmlChars;
import dev.gouji.repair.Cause;
import dev.gouji.repair.Change;
import dev.gouji.repair.Group;
import dev.gouji.roster.Office;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out the return note: what was found, where, how to mend it, room for explanations. */
final class NoteBuilder {
  private static final double LINE_POINTS = 13.5;
  private static final double MAX_POINTS = 409;
  private static final String TITLE = Sheets.NOTE_TITLE + "政府信息公开工作年度报告填报表";
  private static final int PLACE = 2;

  /** For the importer, not for people: the codes of the findings, and their rules. */
  private static final List<Double> KEYS = List.of(5.5, 8.0);

  // What a sender wrote can be as long as a cell; only explanations are read back and stay whole.
  private static final int MAX_WORDS = 1_000;
  private static final int MAX_VALUE = 100;

  /** More than a clerk can read and than a workbook should carry. */
  private static final int MAX_CAUSES = 1_000;

  /** So many consequences are named; of the rest their number. */
  private static final int MAX_CONSEQUENCES = 3;

  private final ReturnNote note;
  private final List<Cause> causes;
  private final Function<Location, Optional<Place>> places;
  private final boolean withPrior;
  private final List<NoteTable.Row> rows = new ArrayList<>();
  private final List<Double> widths;
  private final Map<Cause, Integer> numberOf = new HashMap<>();
  private int omitted;

  /** Lays out the note; {@code places} tells which cell of the workbook a location is. */
  static NoteTable build(
      ReturnNote note, List<Cause> causes, Function<Location, Optional<Place>> places) {
    return new NoteBuilder(note, causes, places).build();
  }

  private NoteBuilder(
      ReturnNote note, List<Cause> causes, Function<Location, Optional<Place>> places) {
    this.note = note;
    this.causes = causes;
    this.places = places;
    this.withPrior = causes.stream().anyMatch(cause -> !prior(cause).isEmpty());
    this.widths =
        withPrior
            ? List.of(5.0, 5.5, 19.0, 14.0, 38.0, 16.0, 25.0, 17.0, 24.0)
            : List.of(5.0, 5.5, 19.0, 15.0, 42.0, 16.0, 28.0, 28.0);
  }

  private NoteTable build() {
    head();
    int headerRow = rows.size();
    header();
    causes.stream().filter(cause -> cause.severity() != Severity.INFO).forEach(this::line);
    List<Cause> told = causes.stream().filter(cause -> cause.severity() == Severity.INFO).toList();
    if (!told.isEmpty()) {
      rows.add(row(List.of(NoteCell.wide(0, last(), "提示（不需处理）", NoteStyle.SECTION))));
      told.forEach(this::line);
    }
    if (omitted > 0) {
      String rest = "还有 " + omitted + " 条没有列在这里，请先改好以上各条；重新报送后会再核对。";
      rows.add(row(List.of(NoteCell.wide(0, last(), rest, NoteStyle.SECTION))));
    }
    List<Double> all = new ArrayList<>(widths);
    all.addAll(KEYS);
    return new NoteTable(all, widths.size(), rows, headerRow, numberOf);
  }

  private int last() {
    return widths.size() - 1;
  }

  private void head() {
    rows.add(new NoteTable.Row(30, List.of(NoteCell.wide(0, last(), TITLE, NoteStyle.TITLE))));
    rows.add(
        row(
            List.of(
                NoteCell.wide(0, last() - 2, who(), NoteStyle.LINE),
                NoteCell.of(last() - 1, Sheets.NEXT_ROUND_LABEL, NoteStyle.LABEL),
                NoteCell.of(last(), note.nextRound(), NoteStyle.ROUND))));
    rows.add(
        row(
            List.of(
                NoteCell.wide(
                    0,
                    last(),
                    "改好后仍用这份文件报回；核实项在「说明」栏写明原因。" + "点「位置」到该格；标色的格的批注里写着是本表第几条。",
                    NoteStyle.LINE))));
    String contact = contact();
    if (!contact.isEmpty()) {
      rows.add(row(List.of(NoteCell.wide(0, last(), contact, NoteStyle.LINE))));
    }
  }

  private String who() {
    return String.format(
        Locale.ROOT,
        "单位：%s（%s）　　年度：%d　　轮次：第 %d 轮　　必改 %d 条，核实 %d 条，提示 %d 条",
        note.unitName(),
        note.unitCode(),
        note.year(),
        note.round(),
        count(Severity.HARD),
        count(Severity.SOFT),
        count(Severity.INFO));
  }

  private long count(Severity severity) {
    return causes.stream().filter(cause -> cause.severity() == severity).count();
  }

  private String contact() {
    Office office = note.office();
    String whom =
        Stream.of(office.name(), office.contact(), office.phone())
            .filter(word -> !word.isBlank())
            .collect(Collectors.joining("　"));
    String until = "请" + office.correction() + "报回。";
    String ask = whom.isEmpty() ? "" : "有疑问请联系：" + whom;
    return XmlChars.capped(until + ask, MAX_WORDS);
  }

  private void header() {
    List<String> headings =
        new ArrayList<>(
            List.of(
                "序号",
                Sheets.SEVERITY_HEADING,
                "位置",
                "指标",
                "问题",
                "你填的数 / 应为 / 差",
                Sheets.REMEDY_HEADING));
    if (withPrior) {
      headings.add("上年说明");
    }
    headings.add(Sheets.EXPLANATION_HEADING + "（核实项在此写明原因）");
    headings.add(Sheets.FINGERPRINT_HEADING);
    headings.add(Sheets.RULE_HEADING);
    List<NoteCell> cells = new ArrayList<>();
    headings.forEach(text -> cells.add(NoteCell.of(cells.size(), text, NoteStyle.HEADER)));
    rows.add(row(cells));
  }

  private void line(Cause cause) {
    if (numberOf.size() < MAX_CAUSES) {
      numberOf.putIfAbsent(cause, numberOf.size() + 1);
      rows.add(row(cells(cause, numberOf.size())));
    } else {
      omitted++;
    }
  }

  private List<NoteCell> cells(Cause cause, int number) {
    boolean told = cause.severity() == Severity.INFO;
    Location place = cause.places().isEmpty() ? Location.FILE : cause.places().get(0);
    List<NoteCell> cells = new ArrayList<>();
    cells.add(NoteCell.of(0, number, NoteStyle.CENTERED));
    cells.add(NoteCell.of(1, cause.severity().chinese(), style(cause.severity())));
    cells.add(place(place, cause.places().size()));
    cells.add(body(3, place.field().map(Field::shortName).orElse("")));
    cells.add(body(4, cause.reason() + consequences(cause)));
    cells.add(body(5, numbers(cause)));
    cells.add(body(6, cause.action()));
    if (withPrior) {
      cells.add(body(7, prior(cause)));
    }
    NoteStyle input = cause.severity() == Severity.SOFT ? NoteStyle.ASKED : NoteStyle.OPEN;
    cells.add(NoteCell.of(last(), explanation(cause), told ? NoteStyle.BODY : input));
    cells.add(NoteCell.of(last() + 1, told ? "" : codes(cause), NoteStyle.FAINT));
    cells.add(NoteCell.of(last() + 2, cause.lead().rule(), NoteStyle.FAINT));
    return cells;
  }

  /** What else does not tie out for the same reason, in its own words; it goes away with it. */
  private static String consequences(Cause cause) {
    String lead = cause.lead().message();
    List<String> others =
        cause.findings().stream()
            .skip(1)
            .map(Finding::message)
            .filter(message -> !message.equals(lead))
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return "";
    }
    String named =
        others.stream()
            .limit(MAX_CONSEQUENCES)
            .map(message -> XmlChars.capped(message, MAX_VALUE))
            .collect(Collectors.joining("；"));
    String rest = others.size() > MAX_CONSEQUENCES ? "；等 " + others.size() + " 处" : "";
    return "\n由此还引起：" + named + rest;
  }

  private static String prior(Cause cause) {
    return words(cause, Finding::priorExplanation);
  }

  private static String explanation(Cause cause) {
    return words(cause, Finding::explanation);
  }

  private static String words(Cause cause, Function<Finding, String> words) {
    return cause.findings().stream()
        .map(words)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** A reason beside a cause is one for each of its findings. */
  private static String codes(Cause cause) {
    return cause.findings().stream()
        .filter(f -> f.equals(cause.lead()) || f.severity() == Severity.SOFT)
        .map(f -> f.fingerprint().text())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static NoteStyle style(Severity severity) {
    return switch (severity) {
      case HARD -> NoteStyle.HARD;
      case SOFT -> NoteStyle.SOFT;
      case INFO -> NoteStyle.INFO;
    };
  }

  private static NoteCell body(int column, String text) {
    return NoteCell.of(column, XmlChars.capped(text, MAX_WORDS), NoteStyle.BODY);
  }

  private NoteCell place(Location location, int cells) {
    // On one line: LibreOffice breaks no link into lines.
    String text = location.place() + (cells > 1 ? " 等 " + cells + " 格" : "");
    Optional<Place> place = places.apply(location);
    return place.isPresent()
        ? NoteCell.of(PLACE, text, NoteStyle.LINK).linkedTo(place.get().link())
        : body(PLACE, text);
  }

  /** Only of a cell that alone settles the matter, or of one that could not be read. */
  private static String numbers(Cause cause) {
    Finding lead = cause.lead();
    if (lead.isOfReading() && only(cause).isEmpty()) {
      boolean ofCell = lead.severity() != Severity.INFO && lead.location().field().isPresent();
      return ofCell ? part("你填：", lead.found()) : "";
    }
    Optional<Change> only = only(cause);
    String found =
        only.map(change -> change.found().map(Numbers::plain).orElse("（空）")).orElse(lead.found());
    String expected = only.map(change -> Numbers.plain(change.suggested())).orElse(lead.expected());
    return Stream.of(
            part("你填：", found),
            part("应为：", expected),
            part("差：", only.isEmpty() ? lead.difference() : ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Optional<Change> only(Cause cause) {
    return cause.group().flatMap(Group::onlyChange);
  }

  private static String part(String label, String value) {
    return value.isEmpty() ? "" : label + XmlChars.capped(value, MAX_VALUE);
  }

  /** A row high enough for each of its texts. */
  private NoteTable.Row row(List<NoteCell> cells) {
    int lines = 1;
    for (NoteCell cell : cells) {
      if (cell.column() > last()) {
        continue;
      }
      double width = -1;
      for (int column = cell.column(); column <= cell.lastColumn(); column++) {
        width += widths.get(column);
      }
      double scale = 10.0 / cell.style().points;
      int own = TextWidth.lines(cell.text(), width * scale);
      lines = Math.max(lines, (int) Math.ceil(own / scale));
    }
    return new NoteTable.Row(Math.min(MAX_POINTS, lines * LINE_POINTS + 5), cells);
  }
}
