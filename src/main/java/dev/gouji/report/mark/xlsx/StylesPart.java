package dev.gouji.report.mark.xlsx;

import dev.gouji.form.Severity;
import dev.gouji.report.mark.note.NoteStyle;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.StartTag;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The workbook's cell styles, to which those of the marks are added. */
public final class StylesPart {
  public static final String FONT = "宋体";

  private final OfficePackage parts;
  private final String path;
  private final XmlEdits edits;
  private final StyleList fonts;
  private final StyleList fills;
  private final StyleList borders;
  private final StyleList formats;
  private final String prefix;
  private final Map<String, Integer> noteStyles = new HashMap<>();

  StylesPart(OfficePackage parts, String path) throws UnsafeException {
    this.parts = parts;
    this.path = path;
    XmlNode root = parts.tree(path);
    this.edits = new XmlEdits(parts.text(path));
    this.fonts = list(root, "fonts", "font");
    this.fills = list(root, "fills", "fill");
    this.borders = list(root, "borders", "border");
    this.formats = list(root, "cellXfs", "xf");
    this.prefix = root.prefix();
  }

  private StyleList list(XmlNode root, String name, String item) throws UnsafeException {
    Optional<XmlNode> node = root.child(name);
    if (node.isEmpty() || node.get().children(item).isEmpty()) {
      throw new UnsafeException("文件缺少单元格样式");
    }
    return new StyleList(edits, node.get(), item);
  }

  /** The style with another fill, all else alike. */
  int marked(int style, Severity severity) throws UnsafeException {
    return formats.add(filled(style, fill(NoteStyle.fillOf(severity))));
  }

  /** The style with the fill it had before it was marked; as it is, if it bears no mark. */
  int restored(int style, int before) throws UnsafeException {
    for (Severity severity : Severity.values()) {
      String color = NoteStyle.fillOf(severity);
      if (isSolid(fills.node(fillOf(style)), color)) {
        boolean isUntouched = formats.raw(style).equals(filled(before, fill(color)));
        return isUntouched ? before : formats.add(filled(style, fillOf(before)));
      }
    }
    return style;
  }

  private int fillOf(int style) throws UnsafeException {
    return formats.node(style).map(xf -> xf.number("fillId", 0)).orElse(0);
  }

  private String filled(int style, int fill) throws UnsafeException {
    String raw = formats.raw(style);
    int tagEnd = StartTag.end(raw, 0);
    String tag = StartTag.with(raw.substring(0, tagEnd), "fillId", Integer.toString(fill));
    return StartTag.with(tag, "applyFill", "1") + raw.substring(tagEnd);
  }

  private int fill(String color) throws UnsafeException {
    for (int i = 0; i < fills.size(); i++) {
      if (isSolid(fills.node(i), color)) {
        return i;
      }
    }
    return fills.add(
        xml(
            String.format(
                Locale.ROOT,
                "<#fill><#patternFill patternType=\"solid\"><#fgColor rgb=\"FF%s\"/>"
                    + "<#bgColor indexed=\"64\"/></#patternFill></#fill>",
                color)));
  }

  private static boolean isSolid(Optional<XmlNode> fill, String color) {
    return fill.flatMap(f -> f.child("patternFill"))
        .filter(p -> p.attribute("patternType").equals("solid"))
        .flatMap(p -> p.child("fgColor"))
        .map(c -> c.attribute("rgb").toUpperCase(Locale.ROOT).equals("FF" + color))
        .orElse(false);
  }

  /** A style of the return note; quoted for text that a program could take for a formula. */
  int of(NoteStyle style, boolean quoted) throws UnsafeException {
    String key = style + (quoted ? "'" : "");
    Integer known = noteStyles.get(key);
    if (known == null) {
      known = formats.add(format(style, quoted));
      noteStyles.put(key, known);
    }
    return known;
  }

  private String format(NoteStyle style, boolean quoted) throws UnsafeException {
    int border =
        style.bordered
            ? borders.add(border())
            : borders.add(xml("<#border>" + NO_LINES + "</#border>"));
    int fill = style.fill.isEmpty() ? 0 : fill(style.fill);
    return xml(
        String.format(
            Locale.ROOT,
            "<#xf numFmtId=\"0\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\"%s"
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\" applyProtection=\"1\">"
                + "<#alignment horizontal=\"%s\" vertical=\"center\" wrapText=\"1\"/>"
                + "<#protection locked=\"%d\"/></#xf>",
            fonts.add(font(style)),
            fill,
            border,
            quoted ? " quotePrefix=\"1\"" : "",
            style.side.word,
            style.unlocked() ? 0 : 1));
  }

  private String font(NoteStyle style) {
    return xml(
        String.format(
            Locale.ROOT,
            "<#font>%s%s<#sz val=\"%d\"/><#color rgb=\"FF%s\"/><#name val=\"%s\"/>"
                + "<#family val=\"3\"/><#charset val=\"134\"/></#font>",
            style.bold ? "<#b/>" : "",
            style == NoteStyle.LINK ? "<#u/>" : "",
            style.points,
            style.color,
            FONT));
  }

  private static final String NO_LINES = "<#left/><#right/><#top/><#bottom/><#diagonal/>";

  private String border() {
    StringBuilder sides = new StringBuilder();
    for (String side : List.of("left", "right", "top", "bottom")) {
      sides.append(
          String.format(
              Locale.ROOT, "<#%s style=\"thin\"><#color rgb=\"FFBFBFBF\"/></#%s>", side, side));
    }
    return xml("<#border>" + sides + "<#diagonal/></#border>");
  }

  /** Fills in the text and the prefix that the part uses. */
  private String xml(String pattern) {
    return pattern.replace("<#", "<" + prefix).replace("</#", "</" + prefix);
  }

  void save() throws UnsafeException {
    fonts.save();
    fills.save();
    borders.save();
    formats.save();
    if (!edits.isEmpty()) {
      parts.put(path, edits.result());
    }
  }
}
