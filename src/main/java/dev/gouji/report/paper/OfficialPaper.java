package dev.gouji.report.paper;

import dev.gouji.ooxml.StableZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A paper in the layout of official letters: A4, body in size three, lines of 28 points. Its
 * unchanging parts lie as files in the resources, named as in the package.
 */
public final class OfficialPaper {
  static final String BODY = "仿宋";
  static final String HEADING = "黑体";
  static final String SUBHEADING = "楷体";
  static final String TITLE = "方正小标宋简体";

  private static final int BODY_POINTS = 16;
  private static final int TITLE_POINTS = 22;
  private static final int TWIPS = 20;
  private static final int LINE = 28 * TWIPS;
  private static final int TITLE_LINE = 36 * TWIPS;
  private static final int CHARACTER = BODY_POINTS * TWIPS;

  private static final Map<String, byte[]> UNCHANGING =
      unchanging(
          "[Content_Types].xml",
          "_rels/.rels",
          "docProps/app.xml",
          "docProps/core.xml",
          "word/_rels/document.xml.rels",
          "word/fontTable.xml",
          "word/footer1.xml");

  private final PaperXml xml = new PaperXml();

  /** Held back until it is known whether it must stay with what follows. */
  private Optional<Paragraph> last = Optional.empty();

  private boolean inTable;

  /** A title; long ones are given in lines that break where the sense does. */
  public void title(String... lines) {
    for (int i = 0; i < lines.length; i++) {
      add(titleLine(lines[i]).spacedAfter(i == lines.length - 1 ? LINE / 2 : 0));
    }
  }

  public void titleOnNewPage(String text) {
    add(titleLine(text).onNewPage());
  }

  private static Paragraph titleLine(String text) {
    return Paragraph.of(text, TITLE, TITLE_POINTS, "center", TITLE_LINE);
  }

  public void heading(String text) {
    add(indented(text, HEADING).keptWithNext());
  }

  public void subheading(String text) {
    add(indented(text, SUBHEADING).keptWithNext());
  }

  public void body(String text) {
    add(indented(text, BODY));
  }

  private static Paragraph indented(String text, String font) {
    return Paragraph.of(text, font, BODY_POINTS, "both", LINE).indented(2 * CHARACTER);
  }

  /** A paragraph that says what is still to be written here. */
  public void gap(String text) {
    add(indented(text, BODY).highlighted());
  }

  /** A line at the left edge, such as the addressee. */
  public void flush(String text) {
    add(Paragraph.of(text, BODY, BODY_POINTS, "left", LINE));
  }

  public void centered(String text) {
    add(Paragraph.of(text, BODY, BODY_POINTS, "center", LINE));
  }

  public void blank() {
    flush("");
  }

  /** A line at the right edge, four characters in. */
  public void right(String text) {
    add(atRight(text));
  }

  private static Paragraph atRight(String text) {
    return Paragraph.of(text, BODY, BODY_POINTS, "right", LINE).fromRight(4 * CHARACTER);
  }

  /** Who signs, and room for the date; never torn apart, nor from the last words before. */
  public void signature(String who) {
    last = last.map(Paragraph::keptWithNext);
    add(Paragraph.of("", BODY, BODY_POINTS, "left", LINE).keptWithNext());
    add(atRight(who).keptWithNext());
    right("　　年　　月　　日");
  }

  private void add(Paragraph paragraph) {
    settle();
    last = Optional.of(paragraph);
  }

  /** Begins a table, which ends where the next paragraph begins. */
  PaperXml table(List<Integer> widths) {
    settle();
    xml.beginTable(widths);
    inTable = true;
    return xml;
  }

  /** Begins a table whose cells leave so much space beside their text. */
  PaperXml table(List<Integer> widths, int margin) {
    settle();
    xml.beginTable(widths, margin);
    inTable = true;
    return xml;
  }

  private void settle() {
    last.ifPresent(xml::paragraph);
    last = Optional.empty();
    if (inTable) {
      xml.endTable();
      inTable = false;
    }
  }

  public void write(Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      write(out);
    }
  }

  /** The paper as a file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write(OutputStream out) throws IOException {
    settle();
    try (StableZip zip = new StableZip(out)) {
      for (Map.Entry<String, byte[]> part : UNCHANGING.entrySet()) {
        zip.write(part.getKey(), part.getValue());
      }
      zip.write("word/document.xml", xml.end());
    }
  }

  /** The parts that all letters share, in the order of the package. */
  private static Map<String, byte[]> unchanging(String... names) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : names) {
      URL resource = OfficialPaper.class.getResource("/letter/" + name);
      try (InputStream in = Objects.requireNonNull(resource, name).openStream()) {
        parts.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Collections.unmodifiableMap(parts);
  }
}
