package dev.gouji.run;

import dev.gouji.check.RuleTally;
import dev.gouji.inbox.Configuration;
import dev.gouji.run.earlier.PriorYear;
import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.State;
import dev.gouji.year.UnitCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What data/run.json says: enough to prove that a run made today gives the same. */
final class RunFacts {
  private RunFacts() {}

  static Map<String, Object> of(ReceivedYears received, Account year, PriorYear prior) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("gouji", Version.text());
    facts.put("revision", Version.revision());
    facts.put("year", year.year());
    facts.put("main_year", received.mainYear());
    facts.put("edition", year.form().edition().id());
    facts.put("definition_sha256", year.form().digest());
    facts.put("layout", year.form().layoutDigest());
    facts.put("as_of", year.asOf().map(Object::toString).orElse(""));
    facts.put("configuration", configuration(received));
    facts.put("prior", prior(prior));
    facts.put("inputs", inputs(year));
    facts.put("counts", counts(year));
    facts.put("units", units(year.unitCounts()));
    facts.put("rules", rules(year));
    return facts;
  }

  private static Map<String, Object> prior(PriorYear prior) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("source", prior.source());
    facts.put("sha256", prior.digest());
    facts.put("prose_sha256", prior.proseDigest());
    return facts;
  }

  private static List<Object> configuration(ReceivedYears received) {
    List<Object> files = new ArrayList<>();
    for (Configuration.Source file : received.given().configuration().sources()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("file", file.name());
      one.put("sha256", file.sha256());
      files.add(one);
    }
    return files;
  }

  private static List<Object> inputs(Account year) {
    List<Object> inputs = new ArrayList<>();
    for (FileOutcome file : year.files()) {
      if (!file.file().isEmpty()) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", file.file());
        one.put("sha256", file.sha256());
        one.put("outcome", file.outcome().id());
        inputs.add(one);
      }
    }
    return inputs;
  }

  private static Map<String, Object> counts(Account year) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome.id(), year.count(outcome));
    }
    return counts;
  }

  private static Map<String, Object> units(UnitCounts unitCounts) {
    Map<String, Object> units = new LinkedHashMap<>();
    units.put("due", unitCounts.due());
    for (State state : State.OF_DUE) {
      units.put(state.id(), unitCounts.count(state));
    }
    units.put("not_due_but_reported", unitCounts.beyond().units());
    return units;
  }

  private static Map<String, Object> rules(Account year) {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (Map.Entry<String, RuleTally> entry : year.tallies().entrySet()) {
      RuleTally tally = entry.getValue();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("pass", tally.pass());
      one.put("fail", tally.fail());
      one.put("not_evaluated", tally.notEvaluatedTotal());
      one.put("rule_fault", tally.fault());
      rules.put(entry.getKey(), one);
    }
    return rules;
  }
}
