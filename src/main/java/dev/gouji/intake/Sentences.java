package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.form.Statement;
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
 * Key figures that a sentence of the report states unmistakably, by the edition's patterns. A
 * figure that two sentences state differently, that a comparison mentions or that is only a part of
 * another is none.
 */
final class Sentences {
  /** Sentences about something else than this year's whole. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "其中|同比|环比|去年|上年(?!度?结转)|上一年(?!度?结转)|较[0-9]{4}年|比[0-9]{4}年|累计|近年|以来|计划|平均|截至[^，]{0,8}[1-9]月(?!31)");

  private static final Pattern STOP = Pattern.compile("[。；;！\\n]");

  private record Found(int row, String sentence, String value) {}

  private Sentences() {}

  /** Adds the figures stated in the text, each with the sentence that states it. */
  static void add(Form form, List<String> lines, Map<Field, RawCell> cells, List<Remark> remarks) {
    Map<Field, List<Found>> found = new LinkedHashMap<>();
    for (Statement statement : form.statements()) {
      found
          .computeIfAbsent(statement.figure(), field -> new ArrayList<>())
          .addAll(all(lines, statement));
    }
    found.forEach((figure, stated) -> add(figure, stated, cells, remarks));
  }

  private static void add(
      Field field, List<Found> found, Map<Field, RawCell> cells, List<Remark> remarks) {
    boolean one = found.stream().map(Found::value).distinct().count() == 1;
    if (cells.containsKey(field) || !one) {
      return;
    }
    Found stated = found.get(0);
    RawCell words = cell(stated.row(), stated.value());
    RawCell cell =
        field.isNumeric()
            ? new RawCell(
                words.sheet(),
                words.cell(),
                Contents.number(stated.value()),
                words.formula(),
                words.display(),
                false)
            : words;
    cells.put(field, cell);
    remarks.add(
        new Remark(
            "I-SENTENCE",
            Location.at(Sheets.DOCUMENT_TEXT, new CellAddress(stated.row(), 0), field),
            stated.sentence(),
            ""));
  }

  private static List<Found> all(List<String> lines, Statement statement) {
    List<Found> found = new ArrayList<>();
    for (int row = 0; row < lines.size(); row++) {
      for (String sentence : STOP.split(lines.get(row))) {
        String flat = WrittenText.level(sentence).replace(" ", "");
        Matcher stated = statement.words().matcher(flat);
        boolean number = statement.value().isEmpty();
        // That there was none is no part of a comparison.
        if (stated.find() && !(number && ASIDE.matcher(flat).find())) {
          String value = number ? stated.group(1) : statement.value();
          found.add(new Found(row, sentence.strip(), value));
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
