package dev.gouji.cli;

import dev.gouji.form.Form;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.UsageException;
import dev.gouji.inbox.WrittenDate;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The words after the command, read; the only class that knows commons-cli. */
final class Arguments {
  private static final int MAX_THREADS = 64;

  private final CommandLine line;

  private Arguments(CommandLine line) {
    this.line = line;
  }

  /**
   * Reads the words after a command.
   *
   * @param allowed the options that the command knows, without dashes; all take a value
   */
  static Arguments parse(String[] words, List<String> allowed) throws UsageException {
    Options options = new Options();
    allowed.forEach(name -> options.addOption(new Option(null, name, true, "")));
    try {
      DefaultParser parser = new DefaultParser(false);
      Arguments arguments = new Arguments(parser.parse(options, words));
      arguments.refuseRepeated(allowed);
      return arguments;
    } catch (MissingArgumentException e) {
      throw new UsageException(
          "选项 --" + e.getOption().getLongOpt() + " 后面要写一个值，用 gouji --help 查看用法");
    } catch (UnrecognizedOptionException e) {
      throw new UsageException("没有选项「" + e.getOption() + "」，用 gouji --help 查看用法");
    } catch (ParseException e) {
      throw new UsageException("选项写法不对（" + String.join(" ", words) + "），用 gouji --help 查看用法");
    }
  }

  /** Which of two values is meant nobody can say. */
  private void refuseRepeated(List<String> allowed) throws UsageException {
    for (String name : allowed) {
      String[] values = line.getOptionValues(name);
      if (values != null && values.length > 1) {
        throw new UsageException("选项 --" + name + " 写了 " + values.length + " 次，请只写一次");
      }
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(line.getOptionValue(name));
  }

  Optional<Path> path(String name) throws UsageException {
    Optional<String> text = text(name);
    return text.isPresent() ? Optional.of(path(name, text.get())) : Optional.empty();
  }

  private static Path path(String name, String text) throws UsageException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("--" + name + " 的路径「" + text + "」不合规");
    }
  }

  Optional<Integer> year() throws UsageException {
    Optional<String> text = text("year");
    if (text.isPresent() && !text.get().matches("[12][0-9]{3}")) {
      throw new UsageException("--year 应是四位年份，如 2021");
    }
    return text.map(Integer::valueOf);
  }

  /** The words that are no options. */
  List<String> words() {
    return line.getArgList();
  }

  void refuseWords() throws UsageException {
    if (!words().isEmpty()) {
      throw new UsageException("多出「" + String.join(" ", words()) + "」，用 gouji --help 查看用法");
    }
  }

  /**
   * The office's own definitions: those that {@code --forms} names, else those beside the inbox.
   */
  Optional<Path> forms() throws UsageException {
    Optional<Path> inbox = line.hasOption("in") ? path("in") : Optional.empty();
    Optional<Path> named = path("forms");
    return named.isPresent() ? named : Forms.beside(inbox.orElse(Path.of("input")));
  }

  BatchOptions batch() throws UsageException {
    return new BatchOptions(
        path("in").orElse(Path.of("input")),
        path("out").orElse(Path.of("output")),
        year(),
        path("roster"),
        path("prior"),
        forms(),
        asOf(),
        threads());
  }

  Optional<LocalDate> asOf() throws UsageException {
    Optional<String> text = text("as-of");
    Optional<LocalDate> day = text.flatMap(WrittenDate::read);
    if (text.isPresent() && day.isEmpty()) {
      throw new UsageException("--as-of「" + text.get() + "」不是日期，请" + WrittenDate.WANTED);
    }
    return day;
  }

  /** One more than there are processors, as a thread waits while a file is forced to the disk. */
  static int usualThreads() {
    return Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors() + 1);
  }

  private int threads() throws UsageException {
    Optional<String> text = text("threads");
    if (text.isEmpty()) {
      return usualThreads();
    }
    if (!text.get().matches("[1-9][0-9]?") || Integer.parseInt(text.get()) > MAX_THREADS) {
      throw new UsageException("--threads 应是 1 到 " + MAX_THREADS + " 的整数");
    }
    return Integer.parseInt(text.get());
  }

  /** The edition asked for, else the newest. */
  static Form edition(Forms forms, Optional<String> id) throws UsageException {
    if (id.isEmpty()) {
      return forms.byEdition().get(forms.byEdition().size() - 1);
    }
    Optional<Form> form = forms.edition(id.get());
    if (form.isEmpty()) {
      List<String> known = forms.byEdition().stream().map(f -> f.edition().id()).toList();
      throw new UsageException("没有版式「" + id.get() + "」，可用：" + String.join("、", known));
    }
    return form.get();
  }

  static Path orDefault(Optional<Path> path, String fallback) {
    return path.orElse(Path.of(fallback));
  }
}
