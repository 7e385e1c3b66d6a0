package dev.gouji.run;

/** Hears how far a long run is; called from several threads. */
@FunctionalInterface
public interface Progress {
  /** A listener that ignores everything. */
  Progress NONE = (stage, done, of) -> {};

  /**
   * Tells how far a stage is.
   *
   * @param stage what is being done, in Chinese
   * @param done how many are done
   * @param of how many there are
   */
  void at(String stage, int done, int of);
}
