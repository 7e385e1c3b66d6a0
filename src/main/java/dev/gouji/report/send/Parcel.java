package dev.gouji.report.send;

import dev.gouji.year.Chase;
import java.util.List;

/**
 * What goes to one unit.
 *
 * @param chase what is told to the unit
 * @param folder where it lies, relative to the year's folder
 * @param marked the returns that go back, relative to the year's folder
 * @param message the words to send along
 */
public record Parcel(Chase chase, String folder, List<String> marked, String message) {
  public Parcel {
    marked = List.copyOf(marked);
  }

  /** The last step of a path. */
  public static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
