package dev.gouji.intake.xlsx;

import java.util.Set;

/** The XML namespaces of both dialects of the format, the usual one and the strict one. */
final class Spaces {
  private static final Set<String> MAIN =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");
  private static final Set<String> RELATIONSHIPS =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");

  private Spaces() {}

  static boolean isMain(String space) {
    return MAIN.contains(space);
  }

  static boolean isRelationships(String space) {
    return RELATIONSHIPS.contains(space);
  }
}
