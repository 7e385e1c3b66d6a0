package dev.gouji.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a report as .docx by hand, in the ways in which several programs write the same. */
public final class WordPaper {
  /** Ways to write. */
  public enum Dialect {
    /** As short as the format allows. */
    BARE,
    /** Properties on everything, texts in several runs, proofing marks and bookmarks in between. */
    WORD,
    /** What the Chinese program writes: font hints, paragraph numbers, a merge said by its name. */
    WPS,
    /** The namespaces of the standard's strict form. */
    STRICT
  }

  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private final Dialect dialect;
  private final Map<String, String> instead = new LinkedHashMap<>();
  private String borders = "";
  private final Map<String, String> parts = new LinkedHashMap<>();

  public WordPaper(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Draws lines around all cells. */
  public WordPaper bordered() {
    StringBuilder lines = new StringBuilder("<w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      lines.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\"/>");
    }
    borders = lines.append("</w:tblBorders>").toString();
    return this;
  }

  /** Puts this in place of the paragraphs of the cell of a field. */
  public WordPaper cell(String field, String paragraphs) {
    instead.put(field, paragraphs);
    return this;
  }

  /** Adds a part, related to the text by the last word of its kind. */
  public WordPaper part(String kind, String xml) {
    parts.put(kind, xml);
    return this;
  }

  /** The text of the document. */
  public String xml(ReportPaper paper) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"");
    xml.append(dialect == Dialect.STRICT ? STRICT : TRANSITIONAL);
    xml.append(
        "\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " mc:Ignorable=\"w14\"><w:body>");
    for (ReportPaper.Part part : paper.parts()) {
      if (part instanceof ReportPaper.Part.Paragraph paragraph) {
        xml.append(paragraph(paragraph.text()));
      } else if (part instanceof ReportPaper.Part.Grid grid) {
        table(grid, xml);
      }
    }
    return xml.append("<w:sectPr/></w:body></w:document>").toString();
  }

  /** The whole document. */
  public byte[] write(ReportPaper paper) {
    return pack(xml(paper));
  }

  /** A document with this text. */
  public byte[] pack(String text) {
    Map<String, String> all = new LinkedHashMap<>();
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    all.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
            + " PartName=\"/word/document.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    all.put(
        "_rels/.rels",
        relations
            + "<Relationship Id=\"r1\" Type=\""
            + office
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    all.put("word/document.xml", text);
    StringBuilder rels = new StringBuilder(relations);
    parts.forEach(
        (kind, xml) -> {
          rels.append("<Relationship Id=\"").append(kind).append("\" Type=\"").append(office);
          rels.append(kind).append("\" Target=\"").append(kind).append(".xml\"/>");
          all.put("word/" + kind + ".xml", xml);
        });
    all.put("word/_rels/document.xml.rels", rels.append("</Relationships>").toString());
    return zip(all);
  }

  /** A document with another text in place of its own. */
  public static byte[] repacked(byte[] document, String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.put("word/document.xml", text);
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(1_700_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A paragraph in the way of the dialect. */
  public String paragraph(String text) {
    return switch (dialect) {
      case BARE, STRICT -> text.isEmpty() ? "<w:p/>" : "<w:p>" + run(text) + "</w:p>";
      case WORD -> {
        int half = text.length() / 2;
        yield "<w:p w14:paraId=\"1\"><w:pPr><w:jc"
            + " w:val=\"center\"/><w:rPr><w:b/></w:rPr></w:pPr><w:proofErr"
            + " w:type=\"spellStart\"/>"
            + styled(text.substring(0, half))
            + "<w:bookmarkStart w:id=\"0\" w:name=\"b\"/><w:bookmarkEnd w:id=\"0\"/>"
            + styled(text.substring(half))
            + "</w:p>";
      }
      case WPS ->
          "<w:p><w:pPr><w:keepNext w:val=\"0\"/><w:rPr><w:rFonts w:hint=\"eastAsia\""
              + " w:ascii=\"宋体\"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\""
              + " w:ascii=\"宋体\" w:eastAsia=\"宋体\"/><w:strike w:val=\"0\"/><w:kern"
              + " w:val=\"0\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr><w:t>"
              + escaped(text)
              + "</w:t></w:r></w:p>";
    };
  }

  /** A run without properties. */
  public static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
  }

  private static String styled(String text) {
    return "<w:r><w:rPr><w:b/><w:vertAlign w:val=\"baseline\"/><w:color w:val=\"auto\"/><w:sz"
        + " w:val=\"21\"/></w:rPr><w:lastRenderedPageBreak/><w:t>"
        + escaped(text)
        + "</w:t></w:r>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void table(ReportPaper.Part.Grid grid, StringBuilder xml) {
    xml.append(
        "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/>" + borders + "</w:tblPr><w:tblGrid>");
    for (int column = 0; column < grid.columns(); column++) {
      xml.append("<w:gridCol w:w=\"").append(column % 3 == 0 ? 754 : 685).append("\"/>");
    }
    xml.append("</w:tblGrid>");
    for (int row = 0; row < grid.rows(); row++) {
      xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
      for (ReportPaper.Box box : grid.boxes()) {
        if (box.area().first().row() <= row && box.area().last().row() >= row) {
          cell(box, row, xml);
        }
      }
      xml.append("</w:tr>");
    }
    xml.append("</w:tbl>");
  }

  private void cell(ReportPaper.Box box, int row, StringBuilder xml) {
    int columns = box.area().last().column() - box.area().first().column() + 1;
    int rows = box.area().last().row() - box.area().first().row() + 1;
    boolean first = box.area().first().row() == row;
    xml.append("<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/>");
    if (columns > 1) {
      xml.append("<w:gridSpan w:val=\"").append(columns).append("\"/>");
    }
    if (rows > 1) {
      String goesOn = dialect == Dialect.WPS ? "<w:vMerge w:val=\"continue\"/>" : "<w:vMerge/>";
      xml.append(first ? "<w:vMerge w:val=\"restart\"/>" : goesOn);
    }
    xml.append("</w:tcPr>");
    String shown = first ? box.text() : "";
    xml.append(instead.getOrDefault(box.field().isEmpty() ? "-" : box.field(), paragraph(shown)));
    xml.append("</w:tc>");
  }
}
