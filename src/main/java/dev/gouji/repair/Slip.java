package dev.gouji.repair;

import dev.gouji.repair.solve.Weights;

/**
 * Why a change looks like a slip.
 *
 * @param id the kind of slip
 * @param likelihood higher is likelier
 * @param words what it is called, in Chinese
 */
public record Slip(String id, int likelihood, String words) {
  /** A change that looks like no slip that we know. */
  public static final Slip NONE = new Slip("", 0, "");

  static Slip of(String id) {
    return new Slip(id, Weights.builtIn().slip(id), Weights.builtIn().words(id));
  }
}
