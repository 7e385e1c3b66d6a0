package dev.gouji.report.mark.xlsx;

import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.ContentTypes;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.Relationships;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides whether a workbook may go back as it is, and strips its macros. What is not known to be
 * harmless is not carried.
 */
final class PackageSafety {
  private static final String PLAIN_WORKBOOK = ContentTypes.SPREADSHEET + "sheet.main+xml";
  private static final String OBJECTS = "文件里嵌有别的文件或控件";
  private static final String CONNECTIONS = "文件带有数据连接";
  private static final String LINKS = "文件带有外部链接";
  private static final String NAMES = "文件内部部件的名字不规范";
  private static final String MACRO_SHEETS = "文件带有宏表";

  /** The last words of the relationship types that lead to nothing that can act. */
  private static final Set<String> HARMLESS =
      Set.of(
          "officeDocument",
          "core-properties",
          "extended-properties",
          "custom-properties",
          "thumbnail",
          "worksheet",
          "chartsheet",
          "styles",
          "theme",
          "themeOverride",
          "sharedStrings",
          "calcChain",
          "drawing",
          "vmlDrawing",
          "comments",
          "threadedComment",
          "person",
          "image",
          "hdphoto",
          "cellImage",
          "chart",
          "chartEx",
          "chartStyle",
          "chartColorStyle",
          "chartUserShapes",
          "diagramData",
          "diagramLayout",
          "diagramQuickStyle",
          "diagramColors",
          "diagramDrawing",
          "table",
          "printerSettings",
          "hyperlink",
          "customProperty",
          "customXml",
          "customXmlProps",
          "pivotTable",
          "pivotCacheDefinition",
          "pivotCacheRecords",
          "sheetMetadata",
          "slicer",
          "slicerCache",
          "timeline",
          "timelineCache",
          "namedSheetView",
          "rdRichValue",
          "rdRichValueStructure",
          "rdRichValueTypes",
          "richValueRel",
          "rdArray",
          "rdSupportingPropertyBag",
          "rdSupportingPropertyBagStructure",
          "FeaturePropertyBag");

  /** Why not, by the last word of the relationship type. */
  private static final Map<String, String> HARMFUL =
      Map.ofEntries(
          Map.entry("externalLink", LINKS),
          Map.entry("connections", CONNECTIONS),
          Map.entry("queryTable", CONNECTIONS),
          Map.entry("oleObject", OBJECTS),
          Map.entry("package", OBJECTS),
          Map.entry("control", OBJECTS),
          Map.entry("ctrlProp", OBJECTS),
          Map.entry("activeXControlBinary", OBJECTS),
          Map.entry("xlMacrosheet", MACRO_SHEETS),
          Map.entry("xlIntlMacrosheet", MACRO_SHEETS),
          Map.entry("dialogsheet", MACRO_SHEETS),
          Map.entry("extensibility", "文件带有自定义界面"),
          Map.entry("origin", "文件带有数字签名"));

  /** Folders and files of parts that could act were a program to find them. */
  private static final Map<String, String> HARMFUL_NAMES =
      new TreeMap<>(
          Map.of(
              "externallinks/", LINKS,
              "connections.xml", CONNECTIONS,
              "querytables/", CONNECTIONS,
              "embeddings/", OBJECTS,
              "activex/", OBJECTS,
              "ctrlprops/", OBJECTS,
              "macrosheets/", MACRO_SHEETS,
              "dialogsheets/", MACRO_SHEETS,
              "customui/", "文件带有自定义界面",
              "webextensions/", "文件带有网络加载项"));

  private PackageSafety() {}

  /** The name of the workbook part, once the package is found harmless. */
  static String admit(OfficePackage parts) throws UnsafeException {
    String path =
        new Relationships(parts, "")
            .byType("officeDocument")
            .map(Relationships.Relationship::target)
            .filter(parts::has)
            .orElseThrow(() -> new UnsafeException("文件缺少内部部件"));
    stripMacros(parts, path);
    for (String name : parts.names()) {
      checkName(name);
      if (name.endsWith(".rels")) {
        checkRelationships(parts, name);
      } else if (name.endsWith(".vml") && parts.text(name).contains("FmlaMacro")) {
        throw new UnsafeException(OBJECTS);
      }
    }
    if (!parts.isNamed(ContentTypes.PATH)) {
      throw new UnsafeException(NAMES);
    }
    checkFormulas(parts, path);
    return path;
  }

  private static void checkName(String name) throws UnsafeException {
    for (Map.Entry<String, String> harmful : HARMFUL_NAMES.entrySet()) {
      if (("/" + name).contains("/" + harmful.getKey())) {
        throw new UnsafeException(harmful.getValue());
      }
    }
  }

  private static void checkRelationships(OfficePackage parts, String name) throws UnsafeException {
    String of = name.replaceFirst("_rels/([^/]*)[.]rels$", "$1");
    for (Relationships.Relationship relationship : new Relationships(parts, of).all()) {
      String type = relationship.type();
      if (!HARMLESS.contains(type)) {
        throw new UnsafeException(HARMFUL.getOrDefault(type, "文件带有不认识的部件"));
      }
      if (relationship.external() && !type.equals("hyperlink")) {
        throw new UnsafeException(LINKS);
      }
      if (!relationship.external() && !parts.isNamed(relationship.target())) {
        throw new UnsafeException(NAMES);
      }
    }
  }

  private static void checkFormulas(OfficePackage parts, String path) throws UnsafeException {
    FormulaSafety.check(parts, path);
    for (Relationships.Relationship sheet : new Relationships(parts, path).all()) {
      if (sheet.type().equals("worksheet") && parts.has(sheet.target())) {
        FormulaSafety.check(parts, sheet.target());
      }
    }
  }

  /** Takes the macros out; the workbook is an ordinary one from then on. */
  private static void stripMacros(OfficePackage parts, String path) throws UnsafeException {
    ContentTypes types = new ContentTypes(parts);
    Relationships relationships = new Relationships(parts, path);
    for (Relationships.Relationship each : List.copyOf(relationships.all())) {
      if (each.type().equals("vbaProject")) {
        relationships.remove(each);
        // Under whatever name it lies there.
        parts.remove(each.target());
        types.remove(each.target());
      }
    }
    relationships.save();
    for (String name : parts.names()) {
      if (name.matches("(.*/)?(_rels/)?vba[^/]*[.](bin|xml)([.]rels)?")) {
        parts.remove(name);
        types.remove(name);
      } else if (name.contains("/drawings/") && name.endsWith(".xml")) {
        unassignMacros(parts, name);
      }
    }
    if (!types.of(path).equals(PLAIN_WORKBOOK)) {
      types.set(path, PLAIN_WORKBOOK);
    }
    types.save();
  }

  /** A picture or button may name a macro to run. */
  private static void unassignMacros(OfficePackage parts, String name) throws UnsafeException {
    String text = parts.text(name);
    if (text.contains("macro=")) {
      XmlEdits edits = new XmlEdits(text);
      unassign(XmlTree.parse(text), edits);
      if (!edits.isEmpty()) {
        parts.put(name, edits.result());
      }
    }
  }

  private static void unassign(XmlNode node, XmlEdits edits) {
    if (!node.attribute("macro").isEmpty()) {
      edits.set(node, "macro", "");
    }
    node.children.forEach(child -> unassign(child, edits));
  }
}
