package dev.gouji.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a report, which is often set in two or three lines. */
final class Titles {
  private static final int NEAR_THE_TOP = 40;
  private static final int LONGEST = 100;
  private static final int MOST_LINES = 3;
  private static final String YEAR = "(?:[0-9]{4}|[二][〇零○Oo0一二三四五六七八九]{3})";
  private static final String REPORT = "政[府务]信息公开(?:工作)?(?:年度)?(?:工作)?报告";

  /** 某某局2024年政府信息公开工作年度报告, and the same with the year first. */
  private static final Pattern NAME_FIRST = Pattern.compile("(.{2,}?)(" + YEAR + "年)度?" + REPORT);

  private static final Pattern YEAR_FIRST = Pattern.compile("(" + YEAR + "年)度?(.{2,}?)" + REPORT);
  private static final Pattern LETTERHEAD = Pattern.compile("(.{4,40})文件");

  private Titles() {}

  /**
   * The lines with the title as one line, name before year.
   *
   * @param otherwise the title that the file bears, for a text without one
   */
  static List<String> whole(List<String> lines, String otherwise) {
    List<String> all = new ArrayList<>(lines);
    int top = Math.min(NEAR_THE_TOP, lines.size());
    // In one line before in several: what stands above a title is no part of it.
    for (int count = 1; count <= MOST_LINES; count++) {
      for (int at = 0; at < top && at + count <= lines.size(); at++) {
        String title = title(flat(String.join("", lines.subList(at, at + count))));
        if (!title.isEmpty()) {
          return with(all, at, count, title);
        }
      }
    }
    return withoutTitle(all, otherwise);
  }

  private static List<String> with(List<String> all, int at, int count, String title) {
    all.set(at, title);
    all.subList(at + 1, at + count).clear();
    return all;
  }

  /** A letterhead names the unit, a line below it the year; or the file bears a title. */
  private static List<String> withoutTitle(List<String> all, String otherwise) {
    String name = "";
    for (int at = 0; at < Math.min(NEAR_THE_TOP, all.size()); at++) {
      String line = flat(all.get(at));
      Matcher letterhead = LETTERHEAD.matcher(line);
      name = name.isEmpty() && letterhead.matches() ? letterhead.group(1) : name;
      if (!name.isEmpty() && line.matches(YEAR + "年度?" + REPORT)) {
        all.set(at, name + line);
        return all;
      }
    }
    String bare = flat(otherwise).replaceFirst("[_|\\-—].*$", "");
    if (!title(bare).isEmpty()) {
      all.add(0, title(bare));
    }
    return all;
  }

  /** The text as a title with the name first; empty if it is none. */
  private static String title(String text) {
    if (text.length() > LONGEST || !text.contains("公开")) {
      return "";
    }
    Matcher named = NAME_FIRST.matcher(text);
    if (named.matches()) {
      return text;
    }
    Matcher dated = YEAR_FIRST.matcher(text);
    return dated.matches()
        ? dated.group(2) + text.substring(0, dated.end(1)) + text.substring(dated.end(2))
        : "";
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000《》#*]+", "");
  }
}
