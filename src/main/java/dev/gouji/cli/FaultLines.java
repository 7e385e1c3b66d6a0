package dev.gouji.cli;

import dev.gouji.fault.Fault;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever runs the program of faults of ours: nobody who sent a file is to blame. */
final class FaultLines {
  private static final Logger LOG = LoggerFactory.getLogger(FaultLines.class);

  /** Set in the environment, it prints the stack of a fault of ours. */
  private static final String DEBUG = "GOUJI_DEBUG";

  private final Terminal terminal;

  FaultLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** After an import, which keeps the stacks beside its results. */
  void withFile(List<Fault> faults) {
    tell(faults, "其余都已做完；请把结果文件夹里的「故障记录.txt」和下列文件发给维护 gouji 的人：");
    faults.forEach(fault -> one(fault, ""));
  }

  /** After a command that writes no results: what a maintainer needs stands on the screen. */
  void withoutFile(List<Fault> faults) {
    tell(faults, "其余都已做完；请把下列文件和这几行字发给维护 gouji 的人：");
    faults.forEach(fault -> one(fault, "：" + fault.what() + "，" + fault.place()));
  }

  private void tell(List<Fault> faults, String what) {
    terminal.err().println("gouji: 自身出错 " + faults.size() + " 处（不是填报单位的问题），" + what);
  }

  private void one(Fault fault, String more) {
    terminal.err().println("  [" + fault.step().chinese() + "] " + fault.file() + more);
    LOG.debug("our own fault at {}", fault.file(), fault.cause());
    if (System.getenv(DEBUG) != null) {
      terminal.err().print(fault.stack());
    }
  }
}
