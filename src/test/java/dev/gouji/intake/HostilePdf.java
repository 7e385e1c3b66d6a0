package dev.gouji.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** PDFs made to keep a reader busy, to fill its memory or to make it call itself. */
final class HostilePdf {
  private static final String PAGE =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >>"
          + " >> /Contents 4 0 R >>";

  private HostilePdf() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    String pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    all.put(
        "a tree of pages that holds itself",
        file("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>", PAGE, "", ""));
    all.put(
        "a million pages",
        file(
            "<< /Type /Pages /Kids [" + "3 0 R ".repeat(1_000_000) + "] /Count 1000000 >>",
            PAGE,
            "",
            ""));
    all.put("a drawing that draws itself", file(pages, PAGE, "/X Do", "/X Do"));
    all.put("a drawing that draws itself twice", file(pages, PAGE, "/X Do", "/X Do /X Do"));
    all.put("states never given back", file(pages, PAGE, "q ".repeat(2_000_000), ""));
    all.put("lists within lists", file(pages, PAGE, "[".repeat(500_000), ""));
    all.put("records within records", file(pages, "<< /A ".repeat(200_000), "", ""));
    all.put("millions of lines", file(pages, PAGE, "1 1 m 9 9 l S ".repeat(1_500_000), ""));
    all.put("a gigabyte of spaces, packed", packed(pages));
    return all;
  }

  private static byte[] file(String pages, String page, String content, String drawing) {
    return file(pages, page, bytes(content), "", drawing);
  }

  private static byte[] packed(String pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 1024; i++) {
        packed.write(spaces);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file(pages, PAGE, out.toByteArray(), " /Filter /FlateDecode", "");
  }

  private static byte[] file(
      String pages, String page, byte[] content, String filter, String drawing) {
    List<byte[]> objects = new ArrayList<>();
    objects.add(bytes("<< /Type /Catalog /Pages 2 0 R >>"));
    objects.add(bytes(pages));
    objects.add(bytes(page));
    objects.add(stream(content, filter));
    String form =
        " /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>";
    objects.add(stream(bytes(drawing), form));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder xref = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
    out.writeBytes(bytes("%PDF-1.4\n"));
    for (int i = 0; i < objects.size(); i++) {
      xref.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      out.writeBytes(bytes((i + 1) + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(bytes("\nendobj\n"));
    }
    int at = out.size();
    out.writeBytes(
        bytes(xref + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + at + "\n%%EOF\n"));
    return out.toByteArray();
  }

  private static byte[] stream(byte[] content, String more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("<< /Length " + content.length + more + " >>\nstream\n"));
    out.writeBytes(content);
    out.writeBytes(bytes("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
