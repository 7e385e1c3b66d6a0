package dev.gouji.run;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.csv.CsvText;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.disk.OutputFolder;
import dev.gouji.form.Exercise;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.inbox.UsageException;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Workbooks for training clerks, one fault planted in each, with what the report must say about
 * them; {@code gouji import --in} the inbox of the kit shows whether it does.
 */
public final class PracticeKit {
  private static final String INBOX = "收到的报表";
  private static final String ANSWERS = "答案.csv";
  private static final String GUIDE = "练习说明.txt";
  private static final List<String> COLUMNS =
      List.of("文件", "单位代码", "单位名称", "规则", "程度", "工作表", "单元格", "指标", "设的错", "怎么改");

  private PracticeKit() {}

  /**
   * Writes the kit.
   *
   * @return how many workbooks there are
   * @throws UsageException if the edition has no exercises, or the folder holds something
   */
  public static int write(Form form, int year, Path folder) throws UsageException, OutputException {
    if (form.exercises().isEmpty()) {
      throw new UsageException("「" + form.edition().id() + "」版没有练习（practice.csv）");
    }
    Disk disk = new Disk();
    try {
      refuseFilled(folder);
      TemplateWriter writer = new TemplateWriter(form);
      CsvText roster = new CsvText(List.of("单位代码", "单位名称", "可制定规章"));
      CsvText answers = new CsvText(COLUMNS);
      StringBuilder guide = new StringBuilder(HEAD);
      for (Exercise one : form.exercises()) {
        Unit unit = new Unit(one.code(), one.name(), "", "", "否", Unit.Status.NORMAL, "", "", "");
        String file = TemplateWriter.fileName(unit);
        byte[] workbook = writer.refilled(unit, year, Optional.empty(), values(form, one));
        disk.write(folder.resolve(INBOX).resolve(file), workbook);
        roster.row(List.of(one.code(), one.name(), "否"));
        answers.row(answer(form, one, file));
        guide.append(told(form, one, file));
      }
      disk.write(folder.resolve(INBOX).resolve("单位名录.csv"), roster.bytes());
      disk.write(folder.resolve(ANSWERS), answers.bytes());
      disk.write(folder.resolve(GUIDE), guide.toString().getBytes(StandardCharsets.UTF_8));
      return form.exercises().size();
    } catch (IOException e) {
      throw OutputFolder.failure("写不了「" + folder + "」", e);
    }
  }

  private static final String HEAD =
      "\uFEFF练习：「"
          + INBOX
          + "」里每份填报表设了一处错。先自己找，再运行\r\n  gouji import --in <本文件夹>/"
          + INBOX
          + " --out <本文件夹>/核对结果\r\n对照《错误报告》和下面的答案（同 "
          + ANSWERS
          + "）。\r\n\r\n";

  /** Somebody's work must not be written over. */
  private static void refuseFilled(Path folder) throws IOException, UsageException {
    if (Files.isDirectory(folder)) {
      try (var entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new UsageException("「" + folder + "」里已有文件，请用 --out 另指定一个空文件夹");
        }
      }
    }
  }

  private static Values values(Form form, Exercise one) {
    List<Value> values = new ArrayList<>();
    for (Field field : form.fields()) {
      String text = one.values().getOrDefault(field.id(), field.national() ? "0" : "");
      values.add(value(field, text));
    }
    return new Values(values);
  }

  private static Value value(Field field, String text) {
    if (text.isEmpty()) {
      return Value.BLANK;
    }
    boolean number = field.isNumeric() && text.matches("-?[0-9]+(\\.[0-9]+)?");
    return number ? Value.number(new BigDecimal(text)) : new Value.Text(text);
  }

  private static List<String> answer(Form form, Exercise one, String file) {
    return Arrays.asList(
        file,
        one.code(),
        one.name(),
        one.rule(),
        severity(form, one).chinese(),
        one.place().sheet(),
        one.place().cell().a1(),
        one.place().id(),
        one.planted(),
        instruction(form, one));
  }

  private static String told(Form form, Exercise one, String file) {
    return file
        + "\r\n  "
        + severity(form, one).chinese()
        + " "
        + one.rule()
        + "，"
        + one.place().sheet()
        + " "
        + one.place().cell().a1()
        + "（"
        + one.place().shortName()
        + "）："
        + one.planted()
        + "。\r\n  怎么改："
        + instruction(form, one)
        + "。\r\n";
  }

  private static Optional<Rule> rule(Form form, Exercise one) {
    return form.rules().stream().filter(rule -> rule.id().equals(one.rule())).findFirst();
  }

  private static Severity severity(Form form, Exercise one) {
    return rule(form, one).map(Rule::severity).orElseGet(() -> form.words(one.rule()).severity());
  }

  private static String instruction(Form form, Exercise one) {
    return rule(form, one)
        .map(Rule::instruction)
        .orElseGet(() -> form.words(one.rule()).instruction());
  }
}
