package dev.gouji.testkit.openxml;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** ECMA-376, part 1, 18.2: the workbook and its list of sheets. */
final class WorkbookRules {
  private static final List<String> ORDER =
      List.of(
          "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups"
              .split(" "));
  private static final List<String> ORDER_BEHIND =
      List.of(
          ("externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches"
                  + " smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects"
                  + " extLst")
              .split(" "));
  private static final int LONGEST_NAME = 31;

  private WorkbookRules() {}

  static void check(Pack pack, List<String> faults) {
    List<Pack.Link> books =
        pack.links("").stream().filter(link -> link.type().equals("officeDocument")).toList();
    if (books.size() != 1 || pack.tree(books.get(0).target()) == null) {
      faults.add("not one workbook");
      return;
    }
    String part = books.get(0).target();
    Element book = pack.tree(part);
    Map<String, Pack.Link> links =
        pack.links(part).stream()
            .collect(Collectors.toMap(Pack.Link::id, Function.identity(), (one, other) -> one));
    List<String> order = new java.util.ArrayList<>(ORDER);
    order.addAll(ORDER_BEHIND);
    Order.check(part, book, order, faults);
    List<Element> sheets = Pack.within(book, "sheets");
    sheets(part, sheets, links, faults);
    names(part, book, sheets.size(), faults);
    views(part, book, sheets, faults);
    StyleRules styles = StyleRules.of(pack, links.values(), faults);
    int strings = strings(pack, links);
    Set<String> checked = new HashSet<>();
    for (Element sheet : sheets) {
      Pack.Link link = links.get(Pack.linkId(sheet));
      if (link != null && link.type().equals("worksheet") && pack.tree(link.target()) != null) {
        if (!checked.add(link.target())) {
          faults.add("two sheets of one part: " + link.target());
        }
        new SheetRules(pack, link.target(), faults).check(styles, strings);
      }
    }
  }

  private static void sheets(
      String part, List<Element> sheets, Map<String, Pack.Link> links, List<String> faults) {
    Set<String> names = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Element sheet : sheets) {
      String name = sheet.getAttribute("name");
      if (!names.add(name.toLowerCase(Locale.ROOT))
          || name.isEmpty()
          || name.length() > LONGEST_NAME
          || name.matches(".*[\\[\\]:*?/\\\\].*|'.*|.*'")) {
        faults.add(part + ": name of a sheet: " + name);
      }
      if (!ids.add(sheet.getAttribute("sheetId")) || !ids.add("r:" + Pack.linkId(sheet))) {
        faults.add(part + ": id of a sheet twice: " + name);
      }
      Pack.Link link = links.get(Pack.linkId(sheet));
      if (link == null || !link.type().endsWith("sheet")) {
        faults.add(part + ": no part for the sheet " + name);
      }
    }
  }

  private static void names(String part, Element book, int sheets, List<String> faults) {
    Set<String> seen = new HashSet<>();
    for (Element name : Pack.within(book, "definedNames")) {
      String scope = name.getAttribute("localSheetId");
      if (!seen.add(name.getAttribute("name").toLowerCase(Locale.ROOT) + "@" + scope)) {
        faults.add(part + ": name defined twice: " + name.getAttribute("name"));
      }
      if (!scope.isEmpty() && Integer.parseInt(scope) >= sheets) {
        faults.add(part + ": name of a sheet that is not there: " + name.getAttribute("name"));
      }
    }
  }

  private static void views(String part, Element book, List<Element> sheets, List<String> faults) {
    for (Element view : Pack.within(book, "bookViews")) {
      String active = view.getAttribute("activeTab");
      int tab = active.isEmpty() ? 0 : Integer.parseInt(active);
      if (tab >= sheets.size() || !isSeen(sheets.get(tab))) {
        faults.add(part + ": the active sheet is not seen");
      }
    }
    if (sheets.stream().noneMatch(WorkbookRules::isSeen)) {
      faults.add(part + ": no sheet is seen");
    }
  }

  private static boolean isSeen(Element sheet) {
    String state = sheet.getAttribute("state");
    return state.isEmpty() || state.equals("visible");
  }

  private static int strings(Pack pack, Map<String, Pack.Link> links) {
    return links.values().stream()
        .filter(link -> link.type().equals("sharedStrings"))
        .map(link -> pack.tree(link.target()))
        .filter(java.util.Objects::nonNull)
        .mapToInt(tree -> Pack.children(tree, "si").size())
        .findFirst()
        .orElse(0);
  }
}
