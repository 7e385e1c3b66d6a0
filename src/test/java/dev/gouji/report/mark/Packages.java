package dev.gouji.report.mark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes workbooks apart and puts odd ones together. */
final class Packages {
  private Packages() {}

  static Map<String, byte[]> parts(byte[] zip) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String text(byte[] zip, String part) {
    return new String(parts(zip).get(part), StandardCharsets.UTF_8);
  }

  /** The workbook with one part rewritten, which must change. */
  static byte[] edited(byte[] zip, String part, UnaryOperator<String> edit) {
    String before = text(zip, part);
    String after = edit.apply(before);
    if (before.equals(after)) {
      throw new AssertionError("nothing to edit in " + part);
    }
    return with(zip, part, after);
  }

  static byte[] with(byte[] zip, String part, String content) {
    Map<String, byte[]> parts = parts(zip);
    parts.put(part, content.getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /** The workbook with a part that a relationship of the workbook leads to. */
  static byte[] related(byte[] zip, String part, String type, String content) {
    byte[] with = with(zip, "xl/" + part, content);
    return edited(
        with,
        "xl/_rels/workbook.xml.rels",
        rels ->
            rels.replace(
                "</Relationships>",
                "<Relationship Id=\"rIdOdd\" Type=\""
                    + type
                    + "\" Target=\""
                    + part
                    + "\"/>"
                    + "</Relationships>"));
  }
}
