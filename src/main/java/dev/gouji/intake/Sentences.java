package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.RawCell;
import dev.gouji.grid.WrittenText;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Key figures that a sentence of the report states unmistakably. A figure that two sentences state
 * differently, that a comparison mentions or that is only a part of another is none.
 */
final class Sentences {
  private static final String COUNT = "(?:共|共计|合计|总计)?([0-9]{1,9})";
  private static final String APPLICATIONS = "(?:政府信息)?(?:依申请)?公开申请";

  /** What a figure is called in front of its number. */
  private static final Map<String, Pattern> STATED = stated();

  private static final Pattern NONE =
      Pattern.compile(
          "(?:本年度?|全年|年度内|[0-9]{4}年度?)[^，。]{0,12}未(?:收到|接到|接收|受理)(?:任何|过)?(?:政府信息)?(?:依申请)?公开申请");

  /** Sentences about something else than this year's whole. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "其中|同比|环比|去年|上年(?!度?结转)|上一年(?!度?结转)|较[0-9]{4}年|比[0-9]{4}年|累计|近年|以来|计划|平均|截至[^，]{0,8}[1-9]月(?!31)");

  private static final Pattern STOP = Pattern.compile("[。；;！\\n]");

  private record Found(int row, String sentence, String value) {}

  private Sentences() {}

  private static Map<String, Pattern> stated() {
    Map<String, Pattern> all = new LinkedHashMap<>();
    all.put(
        "requests_received",
        pattern("(?:新收|收到|受理|接收)(?:到)?(?:的)?" + APPLICATIONS + COUNT + "[件条]"));
    all.put(
        "requests_carried_in",
        pattern("上(?:一)?年度?结转(?:的)?(?:" + APPLICATIONS + ")?" + COUNT + "[件条]"));
    all.put("requests_concluded", pattern("办结(?:的)?" + APPLICATIONS + COUNT + "[件条]"));
    all.put(
        "requests_carried_out",
        pattern(
            "结转(?:至|到)?(?:下年度?|下一年度?|次年)(?:继续办理)?(?:的)?(?:"
                + APPLICATIONS
                + ")?"
                + COUNT
                + "[件条]"));
    all.put("normative_issued", pattern("(?:制发|制定|印发|出台)(?:的)?行政规范性文件" + COUNT + "件"));
    all.put("normative_repealed", pattern("废止(?:的)?行政规范性文件" + COUNT + "件"));
    all.put("normative_in_force", pattern("现行有效(?:的)?行政规范性文件" + COUNT + "件"));
    all.put(
        "reconsiderations",
        pattern("政府信息公开(?:工作)?(?:被申请|引起的|引发的|申请)?行政复议(?:案件)?" + COUNT + "[件起]"));
    all.put("lawsuits", pattern("政府信息公开(?:工作)?(?:被提起|引起的|引发的|提起)?行政诉讼(?:案件)?" + COUNT + "[件起]"));
    all.put("fee_notices", pattern("(?:发出|发送)(?:信息处理费)?收费通知(?:书)?" + COUNT + "[件份]"));
    all.put(
        "fees_collected",
        pattern("(?:实际)?收取(?:政府信息公开)?(?:信息处理费)(?:共|共计|合计|总计)?([0-9]{1,9}(?:\\.[0-9]{1,2})?)元"));
    return all;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text);
  }

  /** Adds the figures stated in the text, each with the sentence that states it. */
  static void add(Form form, List<String> lines, Map<Field, RawCell> cells, List<Remark> remarks) {
    STATED.forEach(
        (figure, pattern) -> add(form, "figures." + figure, all(lines, pattern), cells, remarks));
    add(form, "figures.no_requests", none(lines), cells, remarks);
  }

  private static void add(
      Form form, String id, List<Found> found, Map<Field, RawCell> cells, List<Remark> remarks) {
    Optional<Field> field = form.find(id).filter(known -> !cells.containsKey(known));
    boolean one = found.stream().map(Found::value).distinct().count() == 1;
    if (field.isEmpty() || !one) {
      return;
    }
    Found stated = found.get(0);
    RawCell words = cell(stated.row(), stated.value());
    RawCell cell =
        field.get().isNumeric()
            ? new RawCell(
                words.sheet(),
                words.cell(),
                Contents.number(stated.value()),
                words.formula(),
                words.display(),
                false)
            : words;
    cells.put(field.get(), cell);
    remarks.add(
        new Remark(
            "I-SENTENCE",
            Location.at(Sheets.DOCUMENT_TEXT, new CellAddress(stated.row(), 0), field.get()),
            stated.sentence(),
            ""));
  }

  private static List<Found> all(List<String> lines, Pattern pattern) {
    List<Found> found = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      for (String sentence : STOP.split(lines.get(row))) {
        String flat = WrittenText.level(sentence).replace(" ", "");
        Matcher stated = pattern.matcher(flat);
        if (stated.find() && !ASIDE.matcher(flat).find()) {
          found.add(new Found(row, sentence.strip(), stated.group(1)));
        }
      }
    }
    return found;
  }

  private static List<Found> none(List<String> lines) {
    List<Found> found = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      for (String sentence : STOP.split(lines.get(row))) {
        if (NONE.matcher(WrittenText.level(sentence).replace(" ", "")).find()) {
          found.add(new Found(row, sentence.strip(), "是"));
        }
      }
    }
    return found;
  }

  /** Words of the text at a line. */
  static RawCell cell(int row, String text) {
    return new RawCell(
        Sheets.DOCUMENT_TEXT,
        new CellAddress(row, 0),
        Contents.text(text),
        Optional.empty(),
        Display.NUMBER,
        false);
  }
}
