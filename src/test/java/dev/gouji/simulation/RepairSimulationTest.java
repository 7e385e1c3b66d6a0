package dev.gouji.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.testkit.Editions;
import org.junit.jupiter.api.Test;

/** Plants faults in realistic returns and measures what is told about them. */
class RepairSimulationTest {
  /** {@code -Dgouji.simulation.trials=6} and {@code -Dgouji.renew=true} write docs/repair.md. */
  private static final int TRIALS = Integer.getInteger("gouji.simulation.trials", 1);

  @Test
  void theNoteNamesTheWrongCellAndNeverLies() throws Exception {
    Simulation simulation = new Simulation(Editions.form2021(), TRIALS);
    Tally all = simulation.run();
    if (Boolean.getBoolean("gouji.renew")) {
      simulation.write(all);
    }
    String table = simulation.table();
    assertEquals(0, all.falsified, "obeying the note ended in an accepted wrong number\n" + table);
    assertTrue(all.claimedFalsely * 1000 <= all.detected, table);
    assertTrue(all.uniqueAndRight * 100 >= all.locatable * 99, table);
    assertTrue(all.firstLine * 100 >= all.detected * 90, table);
    assertTrue(all.lines * 10 <= all.detected * 12, table);
    Tally several = simulation.several();
    assertEquals(
        several.masked, several.claimedFalsely, "a false claim that could be known\n" + table);
    assertTrue(several.falsified <= several.masked, table);
  }
}
