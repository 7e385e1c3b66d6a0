package dev.gouji.testkit.openxml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** ECMA-376, part 1, 18.3 and 18.7: a sheet, its cells and its comments. */
final class SheetRules {
  private static final List<String> ORDER =
      List.of(
          ("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection"
                  + " protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews"
                  + " mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks"
                  + " printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks"
                  + " customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing"
                  + " legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts"
                  + " extLst")
              .split(" "));

  private final Pack pack;
  private final String part;
  private final List<String> faults;
  private final Element sheet;

  SheetRules(Pack pack, String part, List<String> faults) {
    this.pack = pack;
    this.part = part;
    this.faults = faults;
    this.sheet = pack.tree(part);
  }

  void check(StyleRules styles, int strings) {
    Order.check(part, sheet, ORDER, faults);
    cells(styles, strings);
    merges();
    conditions(styles.differences());
    linked();
    comments();
  }

  private void conditions(int formats) {
    NodeList rules = sheet.getElementsByTagNameNS("*", "cfRule");
    for (int i = 0; i < rules.getLength(); i++) {
      Element rule = (Element) rules.item(i);
      if (rule.hasAttribute("dxfId")
          && formats >= 0
          && StyleRules.number(rule, "dxfId") >= formats) {
        fault("a condition gives a format that is not there");
      }
    }
  }

  private void fault(String what) {
    faults.add(part + ": " + what);
  }

  private void cells(StyleRules styles, int strings) {
    int row = 0;
    for (Element line : Pack.within(sheet, "sheetData")) {
      int number = line.hasAttribute("r") ? StyleRules.number(line, "r") : row + 1;
      if (number <= row) {
        fault("row " + number + " behind row " + row);
      }
      row = number;
      int column = 0;
      for (Element cell : Pack.children(line, "c")) {
        String at = cell.getAttribute("r");
        int here = at.isEmpty() ? column + 1 : column(at);
        if (here <= column || (!at.isEmpty() && !at.endsWith(String.valueOf(row)))) {
          fault("cell " + at + " out of order in row " + row);
        }
        column = here;
        value(cell, styles, strings);
      }
    }
  }

  private void value(Element cell, StyleRules styles, int strings) {
    if (styles.formats() >= 0 && StyleRules.number(cell, "s") >= styles.formats()) {
      fault("format that is not there at " + cell.getAttribute("r"));
    }
    List<Element> values = Pack.children(cell, "v");
    if (cell.getAttribute("t").equals("s")
        && (values.size() != 1
            || Integer.parseInt(values.get(0).getTextContent().strip()) >= strings)) {
      fault("text that is not there at " + cell.getAttribute("r"));
    }
    Order.check(part, cell, List.of("f", "v", "is", "extLst"), faults);
  }

  private static int column(String address) {
    int column = 0;
    for (char c : address.toCharArray()) {
      if (c >= 'A' && c <= 'Z') {
        column = column * 26 + c - 'A' + 1;
      }
    }
    return column;
  }

  private static int row(String address) {
    return Integer.parseInt(address.replaceAll("[A-Z$]", ""));
  }

  private void merges() {
    List<int[]> seen = new ArrayList<>();
    for (Element merge : Pack.within(sheet, "mergeCells")) {
      String[] ends = (merge.getAttribute("ref") + ":" + merge.getAttribute("ref")).split(":");
      int[] area = {row(ends[0]), column(ends[0]), row(ends[1]), column(ends[1])};
      for (int[] one : seen) {
        if (area[0] <= one[2] && one[0] <= area[2] && area[1] <= one[3] && one[1] <= area[3]) {
          fault("merged cells overlap: " + merge.getAttribute("ref"));
        }
      }
      seen.add(area);
    }
  }

  /** What the sheet refers to by its relationships. */
  private void linked() {
    List<Pack.Link> links = pack.links(part);
    Set<String> ids = new HashSet<>();
    links.forEach(link -> ids.add(link.id()));
    NodeList all = sheet.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      String id = Pack.linkId((Element) all.item(i));
      if (!id.isEmpty() && !ids.contains(id)) {
        fault("no relationship " + id);
      }
    }
    long comments = links.stream().filter(link -> link.type().equals("comments")).count();
    long shown =
        Pack.children(sheet, "legacyDrawing").stream()
            .filter(
                drawing ->
                    links.stream()
                        .anyMatch(
                            link ->
                                link.id().equals(Pack.linkId(drawing))
                                    && link.type().equals("vmlDrawing")))
            .count();
    if (comments > 1) {
      fault("comments in two parts");
    }
    if (comments == 1 && shown != 1) {
      fault("comments without their boxes");
    }
  }

  private void comments() {
    for (Pack.Link link : pack.links(part)) {
      Element tree = link.type().equals("comments") ? pack.tree(link.target()) : null;
      if (tree == null) {
        continue;
      }
      int authors = Pack.within(tree, "authors").size();
      Set<String> places = new HashSet<>();
      for (Element comment : Pack.within(tree, "commentList")) {
        if (!places.add(comment.getAttribute("ref"))) {
          faults.add(link.target() + ": two comments at " + comment.getAttribute("ref"));
        }
        if (StyleRules.number(comment, "authorId") >= authors) {
          faults.add(link.target() + ": no such author");
        }
      }
    }
  }
}
