package dev.gouji.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Sizes of what a run wrote, and whether Excel can hold it. */
final class LargeOutputs {
  private static final int MAX_ROWS = 1_048_576;
  private static final int MAX_LINKS = 65_490;
  private static final int MAX_SHEETS = 255;

  private final Path output;

  LargeOutputs(Path output) {
    this.output = output;
  }

  void print() throws IOException {
    List<Path> files;
    try (var walk = Files.walk(output)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
      boolean one =
          output.relativize(file).getNameCount() == 2 || file.getParent().endsWith("data");
      if (one) {
        System.out.printf(
            Locale.ROOT,
            "  %s %.1f MB%s%n",
            file.getFileName(),
            megabytes(Files.size(file)),
            sheets(file));
      }
    }
    System.out.printf(Locale.ROOT, "  %d files, %.1f MB%n", files.size(), megabytes(bytes));
  }

  private static double megabytes(long bytes) {
    return bytes / 1048576.0;
  }

  private static String sheets(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    if (file.toString().endsWith(".xlsx")) {
      int sheets = 0;
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry part : Collections.list(zip.entries())) {
          if (part.getName().startsWith("xl/worksheets/sheet")) {
            sheets++;
            text.append(sheet(zip, part));
          }
        }
      }
      within("sheets of " + file.getFileName(), sheets, MAX_SHEETS);
    }
    return text.toString();
  }

  private static String sheet(ZipFile zip, ZipEntry part) throws IOException {
    long rows = 0;
    long links = 0;
    try (InputStream in = zip.getInputStream(part);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      StringBuilder tag = new StringBuilder();
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (c == '<') {
          tag.setLength(0);
        } else if ((c == ' ' || c == '>') && !tag.isEmpty()) {
          rows += tag.toString().equals("row") ? 1 : 0;
          links += tag.toString().equals("hyperlink") ? 1 : 0;
          tag.setLength(0);
          tag.append(' ');
        } else if (tag.length() < 20) {
          tag.append((char) c);
        }
      }
    }
    within("rows of " + part.getName(), rows, MAX_ROWS);
    within("links of " + part.getName(), links, MAX_LINKS);
    return ", " + rows + " rows" + (links > 0 ? " with " + links + " links" : "");
  }

  private static void within(String what, long is, long most) {
    if (is > most) {
      throw new IllegalStateException(what + ": " + is + ", more than " + most);
    }
  }
}
