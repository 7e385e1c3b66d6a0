package dev.gouji.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What stands on the papers of a result, whatever kind of file they are. */
final class Papers {
  /** A day by which something is wanted. */
  private static final Pattern WANTED =
      Pattern.compile("([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日(?:之)?前");

  private Papers() {}

  /** The text of every file below a folder, by its path there. */
  static Map<String, String> below(Path folder) throws IOException {
    Map<String, String> papers = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        papers.put(name, text(name, Files.readAllBytes(file)));
      }
    }
    return papers;
  }

  private static String text(String name, byte[] bytes) throws IOException {
    if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
      return zipped(bytes);
    }
    return name.endsWith(".eml")
        ? mail(new String(bytes, StandardCharsets.US_ASCII))
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static String zipped(byte[] bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          text.append(xml.replaceAll("</(w:p|si|t)>", "\n").replaceAll("<[^>]*>", ""));
        }
      }
    }
    return text.toString();
  }

  /** The words of a draft; what it bears lies beside it. */
  private static String mail(String draft) {
    String body = draft.split("(?s)text/plain.*?\r\n\r\n", 2)[1].split("\r\n--", 2)[0];
    return new String(Base64.getMimeDecoder().decode(body), StandardCharsets.UTF_8);
  }

  /** Every day by which a text wants something that is not a day one may name. */
  static Stream<String> wantedBy(String text, Predicate<LocalDate> wrong) {
    Matcher day = WANTED.matcher(text);
    Stream.Builder<String> found = Stream.builder();
    while (day.find()) {
      LocalDate asked =
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3)));
      if (wrong.test(asked)) {
        found.add(day.group());
      }
    }
    return found.build();
  }

  /** The papers below a folder that want something by such a day, with the days. */
  static Map<String, String> wantingBy(Path folder, Predicate<LocalDate> wrong) {
    try {
      Map<String, String> found = new TreeMap<>();
      below(folder)
          .forEach((name, text) -> wantedBy(text, wrong).forEach(day -> found.put(name, day)));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
