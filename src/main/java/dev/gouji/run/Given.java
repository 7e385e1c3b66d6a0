package dev.gouji.run;

import dev.gouji.fault.Faults;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.Configuration;
import dev.gouji.roster.Roster;

/**
 * What a run is given beside the files received.
 *
 * @param options what was asked for
 * @param forms the editions
 * @param configuration what the office decided and set
 * @param roster who must report; without a list, the units that did
 * @param faults where faults of our own are kept
 * @param workers who does the work
 */
record Given(
    BatchOptions options,
    Forms forms,
    Configuration configuration,
    Roster roster,
    Faults faults,
    Workers workers) {}
