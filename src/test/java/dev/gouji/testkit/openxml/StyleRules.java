package dev.gouji.testkit.openxml;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * ECMA-376, part 1, 18.8: what the styles of a workbook may refer to.
 *
 * @param formats how many formats cells may have; -1 where there is no list of styles
 * @param differences how many formats conditions may give
 */
record StyleRules(int formats, int differences) {
  private static final List<String> ORDER =
      List.of(
          ("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors"
                  + " extLst")
              .split(" "));

  /** Numbers below are built in. */
  private static final int FIRST_OWN_FORMAT = 164;

  static StyleRules of(Pack pack, Collection<Pack.Link> links, List<String> faults) {
    for (Pack.Link link : links) {
      Element tree = link.type().equals("styles") ? pack.tree(link.target()) : null;
      if (tree != null) {
        return of(link.target(), tree, faults);
      }
    }
    return new StyleRules(-1, -1);
  }

  private static StyleRules of(String part, Element styles, List<String> faults) {
    Order.check(part, styles, ORDER, faults);
    for (Element list : Pack.children(styles)) {
      String count = list.getAttribute("count");
      if (!count.isEmpty() && Integer.parseInt(count) != Pack.children(list).size()) {
        faults.add(part + ": count of " + list.getLocalName());
      }
    }
    Set<String> numbers = new HashSet<>();
    for (Element format : Pack.within(styles, "numFmts")) {
      if (!numbers.add(format.getAttribute("numFmtId"))) {
        faults.add(part + ": number of a format twice: " + format.getAttribute("numFmtId"));
      }
    }
    int fonts = Pack.within(styles, "fonts").size();
    int fills = Pack.within(styles, "fills").size();
    int borders = Pack.within(styles, "borders").size();
    int bases = Pack.within(styles, "cellStyleXfs").size();
    for (Element format : Pack.within(styles, "cellXfs")) {
      String number = format.getAttribute("numFmtId");
      boolean own = !number.isEmpty() && Integer.parseInt(number) >= FIRST_OWN_FORMAT;
      if (number(format, "fontId") >= Math.max(1, fonts)
          || number(format, "fillId") >= Math.max(1, fills)
          || number(format, "borderId") >= Math.max(1, borders)
          || number(format, "xfId") >= Math.max(1, bases)
          || (own && !numbers.contains(number))) {
        faults.add(part + ": a format of what is not there");
      }
    }
    return new StyleRules(
        Pack.within(styles, "cellXfs").size(), Pack.within(styles, "dxfs").size());
  }

  static int number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
