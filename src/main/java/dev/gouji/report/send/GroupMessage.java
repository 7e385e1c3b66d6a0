package dev.gouji.report.send;

import dev.gouji.roster.Office;
import dev.gouji.year.Account;
import dev.gouji.year.Chase;
import dev.gouji.year.Situation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 工作群通知: one message for the group in which all units are. */
public final class GroupMessage {
  /** More names than these nobody reads in a group. */
  private static final int MAX_NAMES = 60;

  private static final Set<Situation> MISSING = EnumSet.of(Situation.MISSING, Situation.LATE);
  private static final Set<Situation> TO_MEND = EnumSet.of(Situation.PENDING, Situation.DUPLICATE);
  private static final Set<Situation> AGAIN = EnumSet.of(Situation.REFUSED, Situation.WRONG_YEAR);

  private final Account year;
  private final List<String> lines = new ArrayList<>();

  private GroupMessage(Account year) {
    this.year = year;
  }

  /** The message in lines; empty if nothing is asked of anybody. */
  public static String text(Account year) {
    GroupMessage message = new GroupMessage(year);
    message.asked();
    return message.lines.isEmpty() ? "" : String.join("\n", message.whole());
  }

  private void asked() {
    Office office = year.office();
    names(MISSING, "尚未报送", "请填好、自检通过后" + year.wantedBy() + "报送");
    names(TO_MEND, "已退回待改", "请查收单独发去的表，改正或写明原因后" + office.correction() + "报回");
    names(AGAIN, "报来的文件用不了", "请按单独发去的办法" + office.correction() + "重新报送");
  }

  private void names(Set<Situation> situations, String what, String demand) {
    List<String> names =
        year.chases().stream()
            .filter(chase -> situations.contains(chase.situation()) && chase.hasUnit())
            .map(Chase::unit)
            .map(unit -> ChaseMessage.oneLine(unit.name()))
            .toList();
    if (!names.isEmpty()) {
      String first = String.join("、", names.subList(0, Math.min(MAX_NAMES, names.size())));
      String rest = names.size() > MAX_NAMES ? "等" : "";
      lines.add(what + "的 " + names.size() + " 个单位（" + demand + "）：" + first + rest + "。");
    }
  }

  private List<String> whole() {
    List<String> whole = new ArrayList<>();
    String day = year.asOf().map(date -> "截至" + Office.inWords(date) + "，").orElse("");
    whole.add("各单位：");
    whole.add(year.year() + "年度政府信息公开工作年度报告数据表报送情况：" + day + year.unitCounts().sentence() + "。");
    whole.addAll(lines);
    String contact = ChaseMessage.contact(year.office());
    if (!contact.isEmpty()) {
      whole.add(contact);
    }
    return whole;
  }
}
