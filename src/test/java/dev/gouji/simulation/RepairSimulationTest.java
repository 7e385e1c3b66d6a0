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
    assertEquals(0, all.falsified, "obeying the note ended in an accepted wrong number");
    assertTrue(all.claimedFalsely * 1000 <= all.detected, all.claimedFalsely + " false claims");
    assertTrue(all.uniqueAndRight * 100 >= all.locatable * 95, simulation.table());
    // The aim is nine tenths; one trial for each kind is a small sample of what docs/repair.md
    // measures.
    assertTrue(
        all.firstLine * 100 >= all.detected * (TRIALS > 1 ? 90 : 88),
        all.firstLine + " first lines of " + all.detected + "\n" + simulation.table());
    assertTrue(all.lines * 10 <= all.detected * 14, all.lines + " lines for " + all.detected);
  }
}
