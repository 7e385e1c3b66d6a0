package dev.gouji.inbox;

import dev.gouji.disk.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Keeps a run from reading what it writes and from writing over what it reads. */
public final class Nesting {
  /** Folders that a run replaces or removes. */
  private static final Pattern REPLACED =
      Pattern.compile(
          "[0-9]{4}|"
              + Pattern.quote(OutputFolder.NEW)
              + ".*|"
              + Pattern.quote(OutputFolder.OLD)
              + ".*");

  private Nesting() {}

  /** Links are followed: what counts is where the two folders really are. */
  public static void refuse(Path input, Path output) throws UsageException {
    Path in = real(input);
    Path out = real(output);
    if (out.startsWith(in)) {
      throw new UsageException("输出文件夹不能在输入文件夹里面，否则结果会被当成填报表再读一遍");
    }
    if (in.startsWith(out)
        && REPLACED.matcher(out.relativize(in).getName(0).toString()).matches()) {
      throw new UsageException(
          "输入文件夹「" + input + "」在结果文件夹里面，换上新结果时里面的填报表会丢失；请把填报表移到别处，或用 --out 换一个位置");
    }
  }

  /** Where a path leads; of what is not there yet, where it would be. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath();
    Path there = absolute;
    while (Files.notExists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(absolute)).normalize();
    } catch (IOException e) {
      return absolute.normalize();
    }
  }
}
