package dev.gouji.check;

import dev.gouji.finding.Location;
import dev.gouji.form.CellAddress;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.intake.RawCell;
import dev.gouji.intake.Received;
import dev.gouji.intake.Remark;
import dev.gouji.intake.Stamp;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who sent a return and for which year, by its visible cover. */
public sealed interface Identity {
  /**
   * It is known.
   *
   * @param unit who
   * @param year for which year
   * @param remarks what on the cover is odd
   */
  record Known(Unit unit, int year, List<Remark> remarks) implements Identity {
    public Known {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * It cannot be told; nothing is taken from the file.
   *
   * @param reason why and what to do, in Chinese
   * @param year the year, where at least that is known
   */
  record Unknown(String reason, Optional<Integer> year) implements Identity {}

  /** Reads the cover of a return against the roster. */
  static Identity of(Received.Read read, Values values, Roster roster) {
    return new Cover(read, values, roster).identify();
  }

  /** One return's cover. */
  final class Cover {
    /** A note where to put the seal is no part of the name. */
    private static final Pattern SEAL = Pattern.compile("[（(]\\s*(加盖|盖|公)?\\s*章\\s*[）)]\\s*$");

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2999;

    private final Received.Read read;
    private final Form form;
    private final Values values;
    private final Roster roster;
    private final List<Remark> remarks = new ArrayList<>();

    private Cover(Received.Read read, Values values, Roster roster) {
      this.read = read;
      this.form = read.form();
      this.values = values;
      this.roster = roster;
    }

    private Identity identify() {
      Optional<Integer> year = year();
      String code = code(Roster.level(values.text(form.field("unit.code"))));
      String name = SEAL.matcher(values.text(form.field("unit.name"))).replaceFirst("").strip();
      Optional<Unit> unit = unit(code, name);
      if (unit.isEmpty()) {
        return new Unknown(unknownUnit(code, name), year);
      }
      if (year.isEmpty()) {
        return new Unknown(unknownYear(), year);
      }
      if (!form.edition().describes(year.get())) {
        return new Unknown(
            year.get() + " 年度不用这个版式（" + form.edition().notice() + "），请核对报告年度或换用该年度的空白表", year);
      }
      compareName(unit.get(), name);
      compareStamp(unit.get(), year.get());
      return new Known(unit.get(), year.get(), remarks);
    }

    private Optional<Integer> year() {
      Optional<Integer> stated =
          values
              .number(form.field("unit.year"))
              .filter(number -> number.stripTrailingZeros().scale() <= 0)
              .filter(number -> number.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0)
              .filter(number -> number.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0)
              .map(BigDecimal::intValue);
      // What is written otherwise, and the stamp, tell the batch to which a return belongs; it
      // still goes back.
      return stated
          .or(() -> WrittenYear.read(writtenYear()))
          .or(() -> read.stamp().year() > 0 ? Optional.of(read.stamp().year()) : stated);
    }

    private String writtenYear() {
      RawCell raw = read.cells().get(form.field("unit.year"));
      return raw == null ? "" : Interpreter.shown(raw.content()).strip();
    }

    private String unknownYear() {
      return writtenYear().isEmpty()
          ? "封面没有写报告年度，请在「基本信息」填写四位年份后重新报送"
          : "报告年度写的是「" + writtenYear() + "」，看不懂，请填四位年份（如 2024）后重新报送";
    }

    /** A mark for none is none. */
    private static String code(String written) {
      return WrittenNumber.isBlankMark(written) ? "" : written;
    }

    private Optional<Unit> unit(String code, String name) {
      if (!roster.isGiven()) {
        String known = code.isEmpty() ? Roster.level(name) : code;
        return known.isEmpty()
            ? Optional.empty()
            : Optional.of(Unit.unlisted(known, name.isEmpty() ? code : name));
      }
      return code.isEmpty() ? roster.findByName(name) : roster.find(code);
    }

    private static String unknownUnit(String code, String name) {
      if (code.isEmpty() && name.isEmpty()) {
        return "封面没有写单位代码和单位名称，请在「基本信息」填写后重新报送";
      }
      return code.isEmpty()
          ? "封面没有写单位代码，单位名称「" + name + "」在单位名录里找不到唯一的单位"
          : "单位代码「" + code + "」不在单位名录里，请核对代码；新增单位请先补进单位名录";
    }

    private void compareName(Unit unit, String name) {
      boolean differs = !name.isEmpty() && !Roster.level(name).equals(Roster.level(unit.name()));
      if (differs && roster.isGiven()) {
        remarks.add(new Remark("I-NAME", place("unit.name"), name, unit.name()));
      }
    }

    private void compareStamp(Unit unit, int year) {
      Stamp stamp = read.stamp();
      if (!stamp.unit().isEmpty() && !Roster.level(stamp.unit()).equals(unit.code())) {
        remarks.add(new Remark("I-STAMP", place("unit.code"), unit.code(), stamp.unit()));
      }
      BigDecimal stated = values.number(form.field("unit.year")).orElse(BigDecimal.ZERO);
      boolean otherwise = stated.compareTo(BigDecimal.valueOf(year)) != 0;
      if (otherwise || (stamp.year() > 0 && stamp.year() != year)) {
        String issued = stamp.year() > 0 ? "" + stamp.year() : "" + year;
        remarks.add(new Remark("I-YEAR", place("unit.year"), writtenYear(), issued));
      }
    }

    private Location place(String id) {
      Field field = form.field(id);
      RawCell raw = read.cells().get(field);
      if (raw == null) {
        return Location.of(field);
      }
      CellAddress cell = raw.cell();
      return Location.at(raw.sheet(), cell, field);
    }
  }
}
