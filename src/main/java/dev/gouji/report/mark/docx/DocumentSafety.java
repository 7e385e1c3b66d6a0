package dev.gouji.report.mark.docx;

import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.Relationships;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a Word document may go back as it is: nothing in it may act or fetch. */
final class DocumentSafety {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** The last words of the relationship types that lead to nothing that can act. */
  private static final Set<String> HARMLESS =
      Set.of(
          "officeDocument",
          "core-properties",
          "extended-properties",
          "custom-properties",
          "thumbnail",
          "styles",
          "stylesWithEffects",
          "settings",
          "webSettings",
          "fontTable",
          "font",
          "theme",
          "numbering",
          "footnotes",
          "endnotes",
          "comments",
          "commentsExtended",
          "commentsIds",
          "commentsExtensible",
          "people",
          "header",
          "footer",
          "image",
          "hyperlink",
          "customXml",
          "customXmlProps",
          "glossaryDocument",
          "chart",
          "diagramData",
          "diagramLayout",
          "diagramQuickStyle",
          "diagramColors",
          "diagramDrawing");

  /** Fields that fetch something, or run something, when the document is opened. */
  private static final Pattern FETCHING =
      Pattern.compile(
          "(?i)(?<![A-Z])(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE|MACROBUTTON|IMPORT|RD)(?![A-Z])");

  private DocumentSafety() {}

  /** The name of the text part, once the package is found harmless. */
  static String admit(OfficePackage parts) throws UnsafeException {
    String path =
        new Relationships(parts, "")
            .byType("officeDocument")
            .map(Relationships.Relationship::target)
            .filter(parts::has)
            .orElseThrow(() -> new UnsafeException("文件缺少内部部件"));
    for (String name : parts.names()) {
      if (name.endsWith(".rels")) {
        check(parts, name);
      } else if (name.contains("vbaproject") || name.contains("activex/")) {
        throw new UnsafeException("文件带有宏或控件");
      } else if (name.startsWith("word/") && name.endsWith(".xml")) {
        checkFields(parts.text(name));
      }
    }
    if (!XmlTree.parse(parts.text(path), Set.of("body")).uri.equals(WORD)) {
      throw new UnsafeException("文件存成了「Strict Open XML」格式");
    }
    return path;
  }

  /** A field may be told in several pieces; only what fetches is told in such words. */
  private static void checkFields(String text) throws UnsafeException {
    if (!text.contains("instrText") && !text.contains("fldSimple")) {
      return;
    }
    XmlNode root = XmlTree.parse(text);
    StringBuilder fields = new StringBuilder();
    root.all("instrText").forEach(piece -> fields.append(piece.text));
    root.all("fldSimple").forEach(field -> fields.append(field.attribute(field.uri + "|instr")));
    if (FETCHING.matcher(fields).find()) {
      throw new UnsafeException("文件里有会自动取数的域");
    }
  }

  private static void check(OfficePackage parts, String name) throws UnsafeException {
    String of = name.replaceFirst("_rels/([^/]*)[.]rels$", "$1");
    for (Relationships.Relationship one : new Relationships(parts, of).all()) {
      if (!HARMLESS.contains(one.type())) {
        throw new UnsafeException("文件嵌有对象、宏或不认识的部件");
      }
      if (one.external() && !one.type().equals("hyperlink")) {
        throw new UnsafeException("文件带有外部链接");
      }
      if (!one.external() && !parts.isNamed(one.target())) {
        throw new UnsafeException("文件内部部件的名字不规范");
      }
    }
  }
}
