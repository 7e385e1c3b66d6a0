package dev.gouji.report.mark.xls;

import dev.gouji.child.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A worker that does to itself what the file says, and else says how many files it has seen. */
final class MoodyWorker {
  private static int seen;

  private MoodyWorker() {}

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    while (true) {
      String what = Wire.text(in);
      for (int left = in.readInt(); left > 0; left--) {
        XlsPlan.place(in);
      }
      seen++;
      switch (what) {
        case "loop" -> loop();
        case "fill" -> fill();
        case "quit" -> System.exit(0);
        default -> {
          out.writeByte(XlsMarkWorker.UNSAFE);
          Wire.write(out, "seen " + seen);
          out.flush();
        }
      }
    }
  }

  private static void loop() {
    while (seen > 0) {
      Thread.onSpinWait();
    }
  }

  private static void fill() {
    List<byte[]> all = new ArrayList<>();
    while (seen > 0) {
      all.add(new byte[1 << 20]);
    }
  }
}
