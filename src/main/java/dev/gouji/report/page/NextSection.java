package dev.gouji.report.page;

import dev.gouji.report.send.Parcels;
import dev.gouji.year.Account;
import dev.gouji.year.Chase;
import dev.gouji.year.next.NextStep;
import dev.gouji.year.next.NextSteps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 下一步: what to send, whom to call and what to decide, before anything else. */
final class NextSection {
  /** So many stand on the page; the list for chasing has them all. */
  private static final int SHOWN = 8;

  private NextSection() {}

  static void write(Html html, Account year) {
    html.open("section", "id", "next").leaf("h2", "下一步");
    Map<Chase, String> folders = new HashMap<>();
    Parcels.of(year).forEach(parcel -> folders.put(parcel.chase(), parcel.folder()));
    html.open("ol", "class", "steps");
    NextSteps.of(year).forEach(step -> write(html, step, folders));
    html.close("ol", "section").line();
  }

  private static void write(Html html, NextStep step, Map<Chase, String> folders) {
    html.open("li").open("p");
    html.leaf("span", step.kind().chinese(), "class", "badge do-" + step.kind().id());
    html.leaf("strong", step.what()).close("p");
    List<NextStep.Whom> whom = step.whom();
    if (!whom.isEmpty()) {
      html.open("ul");
      whom.stream().limit(SHOWN).forEach(one -> write(html, one, folders));
      if (whom.size() > SHOWN) {
        html.open("li").text("还有 " + (whom.size() - SHOWN) + " 个，见");
        html.leaf("a", "催报名单.xlsx", "href", Escape.href("催报名单.xlsx")).close("li");
      }
      html.close("ul");
    }
    html.close("li").line();
  }

  private static void write(Html html, NextStep.Whom whom, Map<Chase, String> folders) {
    Chase chase = whom.chase();
    html.open("li");
    String folder = folders.getOrDefault(chase, "");
    if (folder.isEmpty()) {
      html.leaf("span", whom.name(), "class", "who");
    } else {
      html.leaf("a", whom.name(), "href", Escape.href(folder), "class", "who", "title", "打开要发的文件夹");
    }
    String person = (chase.unit().contact() + " " + chase.unit().phone()).strip();
    if (!person.isEmpty()) {
      html.text("　").leaf("span", person, "class", "person");
    }
    String why = why(chase);
    if (!why.isEmpty()) {
      html.text("　").leaf("span", why, "class", "why");
    }
    if (!whom.words().isEmpty()) {
      html.text("　").leaf("span", whom.words(), "class", "effect");
    }
    html.close("li");
  }

  /** Why, where it is not said by the step itself. */
  private static String why(Chase chase) {
    return switch (chase.situation()) {
      case LATE, MISSING -> "";
      default -> chase.reason();
    };
  }
}
