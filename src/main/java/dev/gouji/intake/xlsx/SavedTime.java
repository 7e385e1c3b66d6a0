package dev.gouji.intake.xlsx;

import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.XmlReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** When a document was last saved: the only one of its properties that is read. */
public final class SavedTime {
  private static final String TERMS = "http://purl.org/dc/terms/";
  private static final int LONGEST = 40;

  private SavedTime() {}

  /** The time, if the document states one properly; a fault there is no fault of the numbers. */
  public static Optional<Instant> read(Parts parts, List<Parts.Relation> relations) {
    try {
      for (Parts.Relation relation : relations) {
        if (relation.type().endsWith("/metadata/core-properties") && parts.has(relation.target())) {
          return parts.read(relation.target(), SavedTime::modified);
        }
      }
      return Optional.empty();
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> modified(XmlReader xml) throws XMLStreamException {
    while (xml.nextChild()) {
      boolean found = xml.name().equals("modified") && TERMS.equals(xml.space());
      if (found) {
        return instant(xml.text().strip());
      }
      xml.skip();
    }
    return Optional.empty();
  }

  /** A date alone, or a time without zone, does not tell which of two files is the later one. */
  private static Optional<Instant> instant(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
