package dev.gouji.grid;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number format: what a cell shows of its number. Of the sections of a code the one that is for
 * the number decides, by its condition or by its sign (ECMA-376, part 1, 18.8.31).
 */
public final class NumberFormat {
  /** The names of the general format, as several programs write them. */
  private static final Pattern GENERAL_NAMES =
      Pattern.compile("(?i)general|standard|G/通用格式|通用格式|G/標準");

  /** As the general format shows a number among words. */
  private static final String ANY_DECIMALS = "0.#########";

  /** A format that shows the number itself. */
  public static final NumberFormat GENERAL = new NumberFormat("0");

  /** Built-in formats that do not show the number itself; the dates for Chinese among them. */
  private static final Map<Integer, String> BUILTIN =
      Map.ofEntries(
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(14, "yyyy/m/d"),
          Map.entry(15, "yyyy-m-d"),
          Map.entry(16, "m-d"),
          Map.entry(17, "yyyy-m"),
          Map.entry(18, "h:mm"),
          Map.entry(19, "h:mm:ss"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "yyyy/m/d h:mm"),
          Map.entry(27, "yyyy\"年\"m\"月\""),
          Map.entry(28, "m\"月\"d\"日\""),
          Map.entry(29, "m\"月\"d\"日\""),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(32, "h\"时\"mm\"分\""),
          Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(34, "h\"时\"mm\"分\""),
          Map.entry(35, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(36, "yyyy\"年\"m\"月\""),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(50, "yyyy\"年\"m\"月\""),
          Map.entry(51, "m\"月\"d\"日\""),
          Map.entry(52, "yyyy\"年\"m\"月\""),
          Map.entry(53, "m\"月\"d\"日\""),
          Map.entry(54, "m\"月\"d\"日\""),
          Map.entry(55, "h\"时\"mm\"分\""),
          Map.entry(56, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(57, "yyyy\"年\"m\"月\""),
          Map.entry(58, "m\"月\"d\"日\""));

  private final List<FormatSection> sections;
  private final boolean conditional;

  private NumberFormat(String code) {
    List<FormatSection> all =
        FormatSection.of(
            GENERAL_NAMES.matcher(code.isEmpty() ? "0" : code).replaceAll(ANY_DECIMALS));
    boolean words = all.size() < 4 && all.get(all.size() - 1).isForWords();
    sections = words ? all.subList(0, all.size() - 1) : all;
    conditional = sections.stream().anyMatch(FormatSection::hasCondition);
  }

  /** A format by its code; an empty code shows the number itself. */
  public static NumberFormat of(String code) {
    return code.isEmpty() ? GENERAL : new NumberFormat(code);
  }

  /** A built-in format by its number. */
  public static NumberFormat of(int builtin) {
    String code = BUILTIN.get(builtin);
    return code == null ? GENERAL : new NumberFormat(code);
  }

  /**
   * What a cell of this format shows.
   *
   * @param from1904 whether the workbook counts days from 1904
   */
  public Display display(BigDecimal value, boolean from1904) {
    if (this == GENERAL || sections.isEmpty()) {
      return Display.NUMBER;
    }
    Optional<FormatSection> section = section(value);
    if (section.isEmpty()) {
      return Display.other("####");
    }
    if (section.get().isTime()) {
      Optional<LocalDateTime> at = ShownTime.of(value, from1904);
      return new Display(
          Display.Kind.DATE,
          at.map(moment -> ShownTime.text(section.get().pieces(), moment, value)).orElse("####"),
          at.map(LocalDateTime::toLocalDate));
    }
    boolean ownSign = value.signum() < 0 && isForNegatives(section.get());
    Display.Kind kind = section.get().kind(value, ownSign);
    return switch (kind) {
      case NUMBER ->
          section.get().isPadded() ? Display.number(section.get().shown(value)) : Display.NUMBER;
      case YUAN -> Display.YUAN;
      case WAN_YUAN -> Display.WAN_YUAN;
      case DATE, OTHER ->
          Display.other((value.signum() < 0 && !ownSign ? "-" : "") + section.get().shown(value));
    };
  }

  /** The section for a number; the fourth is for words. */
  private Optional<FormatSection> section(BigDecimal value) {
    int usable = Math.min(3, sections.size());
    if (usable == 1) {
      return sections.get(0).hasCondition() && !sections.get(0).takes(value)
          ? Optional.empty()
          : Optional.of(sections.get(0));
    }
    if (!conditional) {
      boolean negative = value.signum() < 0;
      boolean zero = value.signum() == 0 && usable == 3;
      return Optional.of(sections.get(negative ? 1 : zero ? 2 : 0));
    }
    if (takes(0, value)) {
      return Optional.of(sections.get(0));
    }
    if (usable == 2 || takes(1, value)) {
      return Optional.of(sections.get(1)).filter(second -> second.takes(value));
    }
    return Optional.of(sections.get(2));
  }

  /** Of three sections one without a condition is for positive, or for negative numbers. */
  private boolean takes(int index, BigDecimal value) {
    FormatSection section = sections.get(index);
    return section.hasCondition()
        ? section.takes(value)
        : index == 0 ? value.signum() > 0 : value.signum() < 0;
  }

  /** Whether the section is written for negative numbers only, so that it shows their sign. */
  private boolean isForNegatives(FormatSection section) {
    return section.hasCondition()
        ? !section.takes(BigDecimal.ZERO) && !section.takes(BigDecimal.ONE)
        : sections.indexOf(section) == 1;
  }
}
