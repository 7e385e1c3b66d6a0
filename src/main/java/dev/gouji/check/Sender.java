package dev.gouji.check;

import dev.gouji.roster.CodeText;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.util.List;
import java.util.Optional;

/** Whose return it is, by what its cover and its stamp say of the units of a roster. */
sealed interface Sender {
  /** Nobody's until it is asked; {@code INSTRUCTION} of the catalogue has the same id. */
  String CONTRADICTION = "I-UNIT";

  /** It is this unit's. */
  record Found(Unit unit) implements Sender {}

  /**
   * It is nobody's until the sender was asked.
   *
   * @param reason why and what to do, in Chinese
   * @param probable the unit to ask; empty if nothing points to one
   */
  record Refused(String reason, Optional<Unit> probable) implements Sender {}

  /**
   * Judges it.
   *
   * @param code the code on the cover; may be empty
   * @param name the name on the cover; may be empty
   * @param stamped the unit to which the workbook was handed out
   */
  static Sender of(Roster roster, String code, String name, Optional<Unit> stamped) {
    return new Evidence(roster, code, name, stamped).judge();
  }

  /** What there is to go by. */
  record Evidence(Roster roster, String code, String name, Optional<Unit> stamped) {
    private Sender judge() {
      if (code.isEmpty()) {
        return byName();
      }
      List<Unit> alike = roster.alike(code);
      Optional<Unit> exact = roster.find(code);
      // A number that lost its zeros may be another unit's code as it stands: the name decides.
      Optional<Unit> meant =
          exact
              .filter(this::bearsName)
              .or(() -> only(alike.stream().filter(this::bearsName).toList()));
      if (meant.isPresent()) {
        return new Found(meant.get());
      }
      if (exact.isPresent()) {
        return byCode(exact.get());
      }
      return only(alike).map(unit -> nearly(unit)).orElseGet(this::unknown);
    }

    private boolean bearsName(Unit unit) {
      return !name.isEmpty() && Roster.bears(unit, name);
    }

    private static Optional<Unit> only(List<Unit> units) {
      return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }

    private Sender byName() {
      if (name.isEmpty()) {
        return new Refused("封面没有写单位代码和单位名称，请在「基本信息」填写后重新报送", stamped);
      }
      Optional<Unit> named = roster.findByName(name);
      return named.isPresent()
          ? new Found(named.get())
          : new Refused(
              "封面没有写单位代码，单位名称「" + name + "」在单位名录里找不到唯一的单位", stamped.filter(this::bearsName));
    }

    /** The code is a unit's own, the name is not that unit's. */
    private Sender byCode(Unit unit) {
      return other(unit).map(other -> contradiction(unit, other)).orElse(new Found(unit));
    }

    /** The unit of which name and stamp speak, where the code is another's. */
    private Optional<Other> other(Unit unit) {
      List<Unit> named = roster.named(name);
      if (!named.isEmpty()) {
        return Optional.of(new Other(only(named).or(() -> stamped.filter(named::contains))));
      }
      boolean foreign = stamped.filter(s -> !s.equals(unit)).isPresent();
      boolean speaks = name.isEmpty() || (foreign && resembles(stamped.get()) && !resembles(unit));
      return foreign && speaks ? Optional.of(new Other(stamped)) : Optional.empty();
    }

    /** The unit that is meant; empty if several bear the name. */
    private record Other(Optional<Unit> unit) {}

    /** Whether the name may be a short one of the unit's: its characters in the same order. */
    private boolean resembles(Unit unit) {
      String full = CodeText.level(unit.name());
      int at = CodeText.level(name).length() < 2 ? full.length() : 0;
      for (char c : CodeText.level(name).toCharArray()) {
        at = full.indexOf(c, at) + 1;
        if (at == 0) {
          return false;
        }
      }
      return true;
    }

    private Sender contradiction(Unit coded, Other other) {
      String whose =
          other
              .unit()
              .map(unit -> "「" + unit.name() + "」（代码「" + unit.code() + "」）")
              .orElse("名录里另外几个单位");
      String says =
          name.isEmpty()
              ? "没有写单位名称，这份表是发给" + whose + "的"
              : other
                  .unit()
                  .filter(unit -> Roster.bears(unit, name))
                  .map(unit -> "单位名称「" + name + "」的代码是「" + unit.code() + "」")
                  .orElse("单位名称「" + name + "」是" + whose + "的");
      boolean handedOut = !name.isEmpty() && stamped.isPresent() && stamped.equals(other.unit());
      String issued = handedOut ? "，这份表也是发给该单位的" : "";
      String mend =
          other
              .unit()
              .map(unit -> "如是「" + unit.name() + "」报的，请把代码改为「" + unit.code() + "」；如是")
              .orElse("如是");
      return new Refused(
          "单位代码与单位名称对不上（"
              + CONTRADICTION
              + "）：代码「"
              + code
              + "」是「"
              + coded.name()
              + "」的，"
              + says
              + issued
              + "。没有收下。"
              + mend
              + "「"
              + coded.name()
              + "」报的，请改正单位名称，再重新报送",
          other.unit());
    }

    /** The code is a unit's but for the way of writing, the name is not that unit's. */
    private Sender nearly(Unit unit) {
      Optional<Other> other = name.isEmpty() ? Optional.empty() : other(unit);
      return other
          .map(another -> contradiction(unit, another))
          .orElseGet(
              () ->
                  new Refused(
                      "单位代码「"
                          + code
                          + "」不在单位名录里，与「"
                          + unit.code()
                          + "」（"
                          + unit.name()
                          + "）写法相近，但"
                          + (name.isEmpty() ? "没有写单位名称" : "单位名称「" + name + "」不是它的")
                          + "；请核对代码和名称后重新报送",
                      Optional.of(unit)));
    }

    private Sender unknown() {
      List<Unit> cut = roster.cutTo(code);
      Optional<Unit> meant =
          only(cut.stream().filter(this::bearsName).toList())
              .or(() -> only(cut).filter(unit -> roster.named(name).isEmpty()));
      if (meant.isPresent()) {
        return new Refused(cut(meant.get()), meant);
      }
      Optional<Unit> named = roster.findByName(name);
      String unknown = "单位代码「" + code + "」不在单位名录里，";
      return named.isPresent()
          ? new Refused(
              unknown + "单位名称「" + name + "」在名录里的代码是「" + named.get().code() + "」；请核对，代码有误的改正后重新报送",
              named)
          : new Refused(unknown + "请核对代码；新增单位请先补进单位名录", stamped.filter(this::bearsName));
    }

    private String cut(Unit unit) {
      return "单位代码「"
          + code
          + "」不在单位名录里，是「"
          + unit.name()
          + "」的代码「"
          + unit.code()
          + "」被表格软件当作数字截短的（只保留前 15 位）；请把代码这一格设为文本格式，重新填写「"
          + unit.code()
          + "」后再报送";
    }
  }
}
