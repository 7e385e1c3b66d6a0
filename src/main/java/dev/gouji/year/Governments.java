package dev.gouji.year;

import dev.gouji.roster.Unit;
import java.util.List;
import java.util.stream.Collectors;

/** Says which units are taken as governments, so that nobody wonders why they are not summed. */
public final class Governments {
  private static final int NAMED = 10;

  private Governments() {}

  /** A sentence without its full stop. */
  public static String sentence(List<Unit> governments) {
    String names =
        governments.stream().limit(NAMED).map(Unit::name).collect(Collectors.joining("、"));
    return "名录中有应报的下级单位、按政府处理的 "
        + governments.size()
        + " 个："
        + names
        + (governments.size() > NAMED ? " 等" : "")
        + "；它们报的本级表只与所辖合计比较，不计入汇总";
  }
}
