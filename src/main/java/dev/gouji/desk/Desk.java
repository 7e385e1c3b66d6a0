package dev.gouji.desk;

import dev.gouji.inbox.Inbox;
import dev.gouji.inbox.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders of an office beside the program.
 *
 * @param inbox what was received; need not be there yet
 * @param output where results are written
 * @param handedOut where workbooks to hand out are written
 */
public record Desk(Path inbox, Path output, Path handedOut) {
  /** The inbox of the repository and of every call with options. */
  private static final String PLAIN_INBOX = "input";

  private static final String OWN_INBOX = "收到的报表";
  private static final String OWN_OUTPUT = "核对结果";
  private static final String HANDED_OUT = "发放的报表";

  /** The desk in a folder: with the plain names where {@code input} is there, else with ours. */
  public static Desk in(Path folder) {
    Path handedOut = folder.resolve(HANDED_OUT);
    return Files.isDirectory(folder.resolve(PLAIN_INBOX))
        ? new Desk(folder.resolve(PLAIN_INBOX), folder.resolve("output"), handedOut)
        : new Desk(folder.resolve(OWN_INBOX), folder.resolve(OWN_OUTPUT), handedOut);
  }

  /**
   * The roster: in the inbox, else beside it.
   *
   * @throws UsageException if there are two in one place
   */
  public Optional<Path> roster() throws UsageException {
    for (Path folder : List.of(inbox, beside())) {
      List<Path> there =
          Inbox.ROSTERS.stream().map(folder::resolve).filter(Files::isRegularFile).toList();
      if (there.size() > 1) {
        throw new UsageException("「" + folder.toAbsolutePath() + "」里有两份单位名录（.csv 与 .xlsx），请只留一份");
      }
      if (!there.isEmpty()) {
        return Optional.of(there.get(0));
      }
    }
    return Optional.empty();
  }

  /** The office's settings: in the inbox, else beside it. */
  public Optional<Path> settings() {
    return List.of(inbox, beside()).stream()
        .map(folder -> folder.resolve(Inbox.SETTINGS))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Whether it has the plain names, as in the repository, where the sample lies. */
  public boolean isPlain() {
    return inbox.endsWith(PLAIN_INBOX);
  }

  /** The folder in which the inbox stands: where roster and settings to fill in are put. */
  public Path beside() {
    Path parent = inbox.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** Whether anything lies in the inbox but configuration and what systems leave behind. */
  public boolean hasReceived() throws UsageException {
    return Files.isDirectory(inbox)
        && Inbox.list(inbox).stream()
            .filter(item -> item.unread().isEmpty())
            .map(item -> item.path().getFileName().toString())
            .anyMatch(name -> !name.startsWith(".") && !name.startsWith("~$"));
  }
}
