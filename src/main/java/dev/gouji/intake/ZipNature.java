package dev.gouji.intake;

import dev.gouji.ooxml.ZipBytes;

/** What kind of zip it is. */
enum ZipNature {
  /** An Office document. */
  PACKAGE,
  OPEN_DOCUMENT,
  /** A laid-out document by GB/T 33190, as stamped reports are. */
  OFD,
  /** Numbers, Pages or Keynote of a Mac. */
  IWORK,
  BUNDLE;

  static ZipNature of(ZipBytes zip) {
    if (zip.find("[Content_Types].xml").isPresent() || zip.find("_rels/.rels").isPresent()) {
      return PACKAGE;
    }
    if (zip.find("OFD.xml").isPresent()) {
      return OFD;
    }
    if (zip.find("Index/Document.iwa").isPresent() || zip.find("Index.zip").isPresent()) {
      return IWORK;
    }
    // A bundle may hold a file of one of these names by chance, but hardly of both.
    boolean open =
        zip.find("mimetype").isPresent() && zip.find("META-INF/manifest.xml").isPresent();
    return open ? OPEN_DOCUMENT : BUNDLE;
  }
}
