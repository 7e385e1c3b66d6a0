package dev.gouji.cli;

import dev.gouji.desk.Desk;
import dev.gouji.disk.OutputException;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.inbox.Inbox;
import dev.gouji.inbox.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code gouji FILE...} or {@code gouji FOLDER}, as when they are dropped on the launcher: files
 * are checked, a folder is imported.
 */
final class DroppedCommand {
  private final Terminal terminal;

  DroppedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  int run(String[] words) throws UsageException, DefinitionException, OutputException, IOException {
    List<Path> paths = new ArrayList<>();
    for (String word : words) {
      paths.add(path(word));
    }
    if (paths.size() == 1 && Files.isDirectory(paths.get(0))) {
      return importFolder(paths.get(0));
    }
    for (Path path : paths) {
      if (!Files.isRegularFile(path)) {
        throw new UsageException("「" + path.toAbsolutePath() + "」是文件夹；请只给文件，或只给一个文件夹");
      }
    }
    return new CheckCommand(terminal).run(words);
  }

  private static Path path(String word) throws UsageException {
    Path path;
    try {
      path = Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageException("没有命令「" + word + "」，用 gouji --help 查看用法");
    }
    if (Files.exists(path)) {
      return path;
    }
    boolean looksLikeFile = word.indexOf('.') > 0 || path.getNameCount() > 1 || path.isAbsolute();
    throw new UsageException(
        word.startsWith("-") || !looksLikeFile
            ? "没有命令「" + word + "」，用 gouji --help 查看用法"
            : "找不到文件或文件夹「" + path.toAbsolutePath() + "」");
  }

  /** The desk's roster serves a folder that has none of its own. */
  private int importFolder(Path folder)
      throws UsageException, DefinitionException, OutputException {
    Desk desk = Desk.in(Path.of(""));
    boolean own = Inbox.ROSTERS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    boolean atDesk = Files.isDirectory(desk.inbox());
    Optional<Path> roster = own || !atDesk || desk.isPlain() ? Optional.empty() : desk.roster();
    Path output = atDesk ? desk.output() : Path.of("output");
    return new ImportCommand(terminal)
        .run(DeskCommand.options(folder, output, roster), OverviewWindow::open);
  }
}
