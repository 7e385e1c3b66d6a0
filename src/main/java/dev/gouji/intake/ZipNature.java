package dev.gouji.intake;

import dev.gouji.intake.zip.ZipBytes;
import dev.gouji.intake.zip.ZipPart;
import java.util.Locale;

/** What kind of zip it is. */
enum ZipNature {
  /** An Office document. */
  PACKAGE,
  OPEN_DOCUMENT,
  BUNDLE;

  static ZipNature of(ZipBytes zip) {
    ZipNature nature = BUNDLE;
    for (ZipPart part : zip.parts()) {
      String name = part.name().toLowerCase(Locale.ROOT);
      if (name.equals("[content_types].xml") || name.startsWith("_rels/")) {
        return PACKAGE;
      }
      if (name.equals("mimetype") || name.equals("meta-inf/manifest.xml")) {
        nature = OPEN_DOCUMENT;
      }
    }
    return nature;
  }
}
