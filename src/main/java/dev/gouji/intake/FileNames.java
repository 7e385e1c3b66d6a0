package dev.gouji.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file's name alone tells. */
final class FileNames {
  private static final int LONGEST = 200;

  private FileNames() {}

  /** What a browser puts into the folder beside a page that it saves. */
  private static final Pattern BESIDE_A_PAGE =
      Pattern.compile(
          "(?si).*(_files|\\.files|_文件)/.*\\.(js|css|png|jpe?g|gif|svg|ico|webp|woff2?|ttf|eot|bmp|download|下载|php|aspx?)");

  /** Why a file of this name is no return; empty if it may be one. */
  static Optional<String> whySkipped(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.isBlank()) {
      return Optional.of("没有文件名");
    }
    if (name.startsWith("~$") || name.startsWith(".~")) {
      return Optional.of("表格软件打开文件时的临时锁文件，不是填报表");
    }
    if (name.startsWith(".")) {
      return Optional.of("隐藏文件，不是填报表");
    }
    if (lower.equals("thumbs.db") || lower.equals("desktop.ini")) {
      return Optional.of("系统自动生成的文件，不是填报表");
    }
    if (BESIDE_A_PAGE.matcher(file).matches()) {
      return Optional.of("网页另存时附带的文件，不是填报表");
    }
    if (lower.endsWith(".tmp")) {
      return Optional.of("临时文件，不是填报表");
    }
    return Optional.empty();
  }

  /** The name of a bundle's member as a relative path that leads nowhere else. */
  static String member(String name) {
    List<String> steps = new ArrayList<>();
    for (String step : name.replace('\\', '/').split("/")) {
      String clean = cleaned(step);
      boolean leadsAway =
          clean.equals(".") || clean.equals("..") || clean.matches("[A-Za-z]:") || clean.isEmpty();
      if (!leadsAway) {
        steps.add(clean);
      }
    }
    return String.join("/", steps);
  }

  private static String cleaned(String step) {
    StringBuilder clean = new StringBuilder();
    step.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              boolean invisible =
                  Character.isISOControl(c)
                      || Character.getType(c) == Character.FORMAT
                      || Character.getType(c) == Character.SURROGATE
                      || Character.getType(c) == Character.LINE_SEPARATOR;
              clean.appendCodePoint(invisible ? '_' : c);
            });
    return clean.toString();
  }
}
