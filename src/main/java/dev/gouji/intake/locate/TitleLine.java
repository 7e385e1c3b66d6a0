package dev.gouji.intake.locate;

import dev.gouji.finding.Location;
import dev.gouji.form.Role;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.WrittenText;
import dev.gouji.intake.locate.align.KeyedEntry;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.intake.locate.align.TableModel;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a report that has no cover: 某某局2024年政府信息公开工作年度报告. */
final class TitleLine {
  private static final int LONGEST = 100;
  private static final Pattern TITLE =
      Pattern.compile("(.{2,}?)([0-9〇零○一二三四五六七八九]{4}年)度?政[府务]信息公开(?:工作)?(?:年度)?报告");

  private TitleLine() {}

  /** Who and when, as each such title on the sheet says. */
  static List<Placement> find(TableModel cover, Sheet sheet) {
    List<Placement> found = new ArrayList<>();
    for (int row = 0; row < sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        String text = sheet.cell(row, column).text();
        if (text.length() <= LONGEST && text.contains("公开")) {
          Matcher title = TITLE.matcher(WrittenText.level(text).replace(" ", ""));
          if (title.matches() && WrittenText.year(title.group(2)).isPresent()) {
            found.add(placement(cover, sheet, new CellAddress(row, column), title));
          }
        }
      }
    }
    return found;
  }

  private static Placement placement(TableModel cover, Sheet sheet, CellAddress at, Matcher title) {
    Map<KeyedEntry, CellRange> areas = new HashMap<>();
    Map<KeyedEntry, String> written = new HashMap<>();
    Map<Role, String> says = Map.of(Role.NAME, title.group(1), Role.YEAR, title.group(2));
    for (KeyedEntry entry : cover.entries()) {
      String value = entry.field().role().map(role -> says.getOrDefault(role, "")).orElse("");
      if (!value.isEmpty()) {
        areas.put(entry, new CellRange(at, at));
        written.put(entry, value);
      }
    }
    Remark read =
        new Remark("I-READ", Location.at(sheet.name(), at), title.group(), title.group(1));
    CellRange none = new CellRange(at, at);
    return new Placement(cover, sheet, areas, List.of(read), written, none);
  }
}
