package dev.gouji.intake;

import dev.gouji.ooxml.ZipBytes;

/** What kind of zip it is. */
enum ZipNature {
  /** An Office document. */
  PACKAGE,
  OPEN_DOCUMENT,
  BUNDLE;

  static ZipNature of(ZipBytes zip) {
    if (zip.find("[Content_Types].xml").isPresent() || zip.find("_rels/.rels").isPresent()) {
      return PACKAGE;
    }
    // A bundle may hold a file of one of these names by chance, but hardly of both.
    boolean open =
        zip.find("mimetype").isPresent() && zip.find("META-INF/manifest.xml").isPresent();
    return open ? OPEN_DOCUMENT : BUNDLE;
  }
}
