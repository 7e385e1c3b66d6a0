package dev.gouji.bench;

import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.RuleCase;
import dev.gouji.testkit.Zips;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes inboxes: twenty different fillings, two of them faulty, each made out to many units. */
final class Inboxes {
  private static final String CODE = "CODE00000";
  private static final String NAME = "NAME00000";
  private static final int VARIANTS = 20;

  /** Every tenth filling is faulty. */
  private static final int FAULTY = 10;

  /** Saves the workbooks of its first argument again, under the same names in its second. */
  private static final String OPENPYXL =
      "import openpyxl,os,sys\n"
          + "for name in os.listdir(sys.argv[1]):\n"
          + "    openpyxl.load_workbook(os.path.join(sys.argv[1], name))"
          + ".save(os.path.join(sys.argv[2], name))\n";

  private Inboxes() {}

  /** The program that saved the returns. */
  enum Saver {
    TEMPLATE("our template, filled"),
    LIBREOFFICE("LibreOffice"),
    OPENPYXL("openpyxl");

    private final String words;

    Saver(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static void make(Path input, int units) throws IOException, InterruptedException {
    make(input, units, Saver.TEMPLATE);
  }

  static void make(Path input, int units, Saver saver) throws IOException, InterruptedException {
    Files.createDirectories(input);
    List<byte[]> variants = saved(variants(RuleCase.form()), saver);
    IntStream.range(0, units).parallel().forEach(i -> madeOut(input, variants, i));
    roster(input, units);
  }

  /** A roster alone, to hand out workbooks by. */
  static void roster(Path input, int units) throws IOException {
    Files.createDirectories(input);
    StringBuilder roster = new StringBuilder("单位代码,单位名称,上级代码\n");
    for (int i = 0; i < units; i++) {
      roster.append(code(i)).append(',').append(name(i)).append(",\n");
    }
    Files.writeString(input.resolve("单位名录.csv"), roster, StandardCharsets.UTF_8);
  }

  private static String code(int unit) {
    return String.format(Locale.ROOT, "U%06d", unit);
  }

  private static String name(int unit) {
    return "第" + unit + "号演练单位";
  }

  private static List<byte[]> variants(Form form) {
    byte[] template =
        new TemplateWriter(form).forUnit(Unit.unlisted(CODE, NAME), 2023, Optional.empty());
    List<byte[]> variants = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      Map<String, String> values = new HashMap<>(Published.suqian(2023));
      values.keySet().removeIf(id -> form.field(id).computed());
      values.put("proactive.penalty", String.valueOf(1000 + i));
      if (i % FAULTY == FAULTY - 1) {
        values.put("requests.received.business", String.valueOf(100 + i));
        values.put("review.upheld", "12件");
      }
      variants.add(Filler.fill(template, form, values));
    }
    return variants;
  }

  private static List<byte[]> saved(List<byte[]> variants, Saver saver)
      throws IOException, InterruptedException {
    if (saver == Saver.TEMPLATE) {
      return variants;
    }
    Path folder = Files.createTempDirectory("gouji-saved");
    try {
      Path from = Files.createDirectories(folder.resolve("from"));
      Path to = Files.createDirectories(folder.resolve("to"));
      for (int i = 0; i < variants.size(); i++) {
        Files.write(from.resolve(i + ".xlsx"), variants.get(i));
      }
      resave(saver, folder, from, to);
      List<byte[]> saved = new ArrayList<>();
      for (int i = 0; i < variants.size(); i++) {
        saved.add(Files.readAllBytes(to.resolve(i + ".xlsx")));
      }
      return saved;
    } finally {
      Bench.delete(folder);
    }
  }

  private static void resave(Saver saver, Path folder, Path from, Path to)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (saver == Saver.OPENPYXL) {
      command.addAll(List.of("/usr/bin/python3", "-c", OPENPYXL, from.toString(), to.toString()));
    } else {
      command.addAll(
          List.of(
              "soffice",
              "-env:UserInstallation=" + folder.resolve("profile").toUri(),
              "--headless",
              "--convert-to",
              "xlsx",
              "--outdir",
              to.toString()));
      try (var files = Files.list(from)) {
        files.map(Path::toString).sorted().forEach(command::add);
      }
    }
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("not saved by " + saver.words());
    }
  }

  /** In whatever parts the program left the placeholders. */
  private static void madeOut(Path input, List<byte[]> variants, int unit) {
    byte[] file = madeOut(variants.get(unit % VARIANTS), code(unit), name(unit));
    try {
      Files.write(input.resolve(code(unit) + ".xlsx"), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] madeOut(byte[] variant, String code, String name) {
    Map<String, byte[]> changed = new HashMap<>();
    for (Map.Entry<String, byte[]> part : Zips.parts(variant).entrySet()) {
      String text = new String(part.getValue(), StandardCharsets.UTF_8);
      if (part.getKey().endsWith(".xml") && (text.contains(CODE) || text.contains(NAME))) {
        String made = text.replace(CODE, code).replace(NAME, name);
        changed.put(part.getKey(), made.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Zips.with(variant, changed);
  }
}
