package dev.gouji.intake.xls;

/** A worker that says more than anybody wants to hear. */
final class ChatteringWorker {
  private ChatteringWorker() {}

  public static void main(String[] args) {
    byte[] much = new byte[1 << 16];
    while (!System.out.checkError()) {
      System.out.write(much, 0, much.length);
    }
  }
}
