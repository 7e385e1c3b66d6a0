package dev.gouji.run;

import dev.gouji.disk.OutputException;
import dev.gouji.fault.Faults;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.Arrival;
import dev.gouji.inbox.FileReader;
import dev.gouji.inbox.Inbox;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.year.file.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all the files of a folder say, before anything is judged. */
final class Readings {
  private Readings() {}

  /** Reads what the clerk points at, without writing anything. */
  static List<Arrival> read(
      List<Inbox.Item> items, Forms forms, Roster roster, Faults faults, Workers workers)
      throws OutputException {
    FileReader reader = new FileReader(new Intake(forms, Limits.DEFAULTS), roster, faults);
    return workers.map("读取", items, reader::read);
  }

  static List<Submission> submissions(List<Arrival> read) {
    List<Submission> submissions = new ArrayList<>();
    read.stream()
        .flatMap(Arrival::all)
        .forEach(
            one -> {
              if (one instanceof Arrival.Taken taken) {
                submissions.add(taken.submission());
              }
            });
    return submissions;
  }

  /** Without a roster the units are those that reported, in order of their codes. */
  static Roster reporting(List<Submission> submissions) {
    Map<String, Unit> units = new TreeMap<>();
    submissions.forEach(s -> units.putIfAbsent(s.identity().unit().code(), s.identity().unit()));
    return Roster.ofReporting(units.values());
  }
}
