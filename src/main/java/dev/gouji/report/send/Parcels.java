package dev.gouji.report.send;

import dev.gouji.disk.UniqueNames;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.year.Account;
import dev.gouji.year.Chase;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.Situation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gets something: each unit that has to mend or send again and, if its address is known, each
 * that has sent nothing. A unit has one parcel, as it has one line in the list for chasing.
 */
public final class Parcels {
  /** The folder with everything to be sent. */
  public static final String FOLDER = "待发送/";

  private static final Set<Situation> NOTHING_ASKED =
      EnumSet.of(Situation.ACCEPTED, Situation.WAITING);
  private static final Set<Situation> NOTHING_CAME = EnumSet.of(Situation.MISSING, Situation.LATE);

  private Parcels() {}

  /** The parcels in the order of the list for chasing. */
  public static List<Parcel> of(Account year) {
    List<Chase> asked = year.chases().stream().filter(Parcels::isSent).toList();
    List<String> folders =
        UniqueNames.of(asked.stream().map(chase -> FOLDER + sender(chase.unit())).toList());
    Map<String, List<FileOutcome>> returned =
        year.files().stream()
            .filter(file -> file.outcome() == Outcome.RETURNED && !file.returnedFile().isEmpty())
            .collect(Collectors.groupingBy(FileOutcome::unitCode));
    ChaseMessage message = new ChaseMessage(year);
    List<Parcel> parcels = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Chase chase = asked.get(i);
      List<String> marked =
          chase.attachment().isEmpty()
              ? List.of()
              : marked(chase, returned.getOrDefault(chase.unit().code(), List.of()));
      parcels.add(new Parcel(chase, folders.get(i), marked, message.text(chase)));
    }
    return List.copyOf(parcels);
  }

  private static boolean isSent(Chase chase) {
    boolean known = chase.hasUnit() && !NOTHING_ASKED.contains(chase.situation());
    return known && (!NOTHING_CAME.contains(chase.situation()) || !chase.unit().email().isEmpty());
  }

  /** The file the message names; where several contradict each other, all of them. */
  private static List<String> marked(Chase chase, List<FileOutcome> returned) {
    return chase.situation() == Situation.DUPLICATE
        ? returned.stream().map(FileOutcome::returnedFile).sorted().toList()
        : List.of(chase.attachment());
  }

  private static String sender(Unit unit) {
    return TemplateWriter.safe(unit.code()) + "_" + TemplateWriter.safe(unit.name());
  }
}
