package dev.gouji.intake.xls;

/** A worker that never ends. */
final class SleepingWorker {
  private SleepingWorker() {}

  public static void main(String[] args) throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
  }
}
