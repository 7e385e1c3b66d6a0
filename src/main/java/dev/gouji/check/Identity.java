package dev.gouji.check;

import dev.gouji.check.value.Shown;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.RawCell;
import dev.gouji.grid.WrittenText;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import dev.gouji.received.Stamp;
import dev.gouji.roster.CodeText;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * @param probable the unit to ask, where one is likely
   */
  record Unknown(String reason, Optional<Integer> year, Optional<Unit> probable)
      implements Identity {}

  /** Reads the cover of a return against the roster. */
  static Identity of(Received.Read read, Values values, Roster roster) {
    return new Cover(read, values, roster).identify();
  }

  /** One return's cover. */
  final class Cover {
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
      String code = code(CodeText.level(values.text(form.role(Role.CODE))));
      String name = WrittenText.unsealed(values.text(form.role(Role.NAME)));
      Sender sender = sender(code, name);
      if (sender instanceof Sender.Refused refused) {
        return new Unknown(refused.reason(), year, refused.probable());
      }
      Unit unit = ((Sender.Found) sender).unit();
      if (year.isEmpty()) {
        return new Unknown(unknownYear(), year, Optional.of(unit));
      }
      if (!form.edition().describes(year.get())) {
        return new Unknown(
            year.get() + " 年度不用这个版式（" + form.edition().notice() + "），请核对报告年度或换用该年度的空白表",
            year,
            Optional.of(unit));
      }
      compareCode(unit, code);
      compareName(unit, name);
      compareStatus(unit);
      compareStamp(unit, year.get());
      return new Known(unit, year.get(), remarks);
    }

    /** A date and the stamp tell the batch to which a return belongs; it still goes back. */
    private Optional<Integer> year() {
      return statedYear()
          .or(() -> writtenDay().filter(day -> day.getDayOfYear() == 1).map(LocalDate::getYear))
          .or(() -> Optional.of(read.stamp().year()).filter(year -> year > 0));
    }

    private Optional<Integer> statedYear() {
      return values
          .number(form.role(Role.YEAR))
          .filter(number -> number.stripTrailingZeros().scale() <= 0)
          .filter(number -> number.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0)
          .filter(number -> number.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0)
          .map(BigDecimal::intValue);
    }

    private String writtenYear() {
      RawCell raw = read.cells().get(form.role(Role.YEAR));
      String shown = raw == null ? "" : Shown.of(raw.content()).strip();
      return writtenDay().map(LocalDate::toString).orElse(shown);
    }

    /** The date, if the year's cell shows one; 1 January may be no more than the year. */
    private Optional<LocalDate> writtenDay() {
      return Optional.ofNullable(read.cells().get(form.role(Role.YEAR)))
          .flatMap(raw -> raw.display().day());
    }

    private String unknownYear() {
      return writtenYear().isEmpty()
          ? "封面没有写报告年度，请在「基本信息」填写四位年份后重新报送"
          : "报告年度写的是「" + writtenYear() + "」，看不懂，请填四位年份（如 2024）后重新报送";
    }

    /** A mark for none is none. */
    private static String code(String written) {
      return WrittenText.isBlankMark(written) ? "" : written;
    }

    private Sender sender(String code, String name) {
      if (roster.isGiven()) {
        return Sender.of(roster, code, name, stamped());
      }
      String known = code.isEmpty() ? CodeText.level(name) : code;
      return known.isEmpty()
          ? Sender.of(roster, code, name, Optional.empty())
          : new Sender.Found(Unit.unlisted(known, name.isEmpty() ? code : name));
    }

    /** The unit to which the workbook was handed out, if the roster has it. */
    private Optional<Unit> stamped() {
      String code = CodeText.level(read.stamp().unit());
      List<Unit> alike = code.isEmpty() ? List.of() : roster.alike(code);
      return roster
          .find(code)
          .or(() -> alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty());
    }

    private void compareCode(Unit unit, String code) {
      if (roster.isGiven() && !code.isEmpty() && !code.equals(unit.code())) {
        remarks.add(new Remark("I-READ", place(Role.CODE), code, unit.code()));
      }
    }

    private void compareName(Unit unit, String name) {
      boolean differs = !name.isEmpty() && !Roster.bears(unit, name);
      if (differs && roster.isGiven()) {
        remarks.add(new Remark("I-NAME", place(Role.NAME), name, unit.name()));
      }
    }

    /** Its numbers may stand in the successor's return, too. */
    private void compareStatus(Unit unit) {
      if (unit.status() == Unit.Status.ABOLISHED) {
        String into = roster.find(unit.mergedInto()).map(Unit::name).orElse(unit.mergedInto());
        String written = Unit.Status.ABOLISHED.chinese();
        remarks.add(
            new Remark(
                "I-ABOLISHED",
                place(Role.NAME),
                into.isEmpty() ? written : written + "，并入" + into,
                ""));
      }
    }

    private void compareStamp(Unit unit, int year) {
      Stamp stamp = read.stamp();
      boolean own =
          roster.isGiven()
              ? stamped().equals(Optional.of(unit))
              : CodeText.level(stamp.unit()).equals(unit.code());
      if (!stamp.unit().isEmpty() && !own) {
        remarks.add(new Remark("I-STAMP", place(Role.CODE), unit.code(), stamp.unit()));
      }
      // A date has a finding of its own, which says what is wrong.
      boolean stated = statedYear().isPresent() || writtenDay().isPresent();
      if (!stated || (stamp.year() > 0 && stamp.year() != year)) {
        String issued = "" + (stamp.year() > 0 ? stamp.year() : year);
        remarks.add(new Remark("I-YEAR", place(Role.YEAR), writtenYear(), issued));
      }
    }

    private Location place(Role role) {
      Field field = form.role(role);
      RawCell raw = read.cells().get(field);
      if (raw == null) {
        return Location.of(field);
      }
      CellAddress cell = raw.cell();
      return Location.at(raw.sheet(), cell, field);
    }
  }
}
