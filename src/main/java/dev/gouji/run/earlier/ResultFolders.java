package dev.gouji.run.earlier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where results of imports may lie, each folder with one folder for each year; the first that has a
 * year is meant.
 */
public record ResultFolders(List<Path> folders) {
  public ResultFolders {
    folders = folders.stream().map(Path::normalize).distinct().toList();
  }

  /** The folder of a year's result; empty if none of them has it. */
  public Optional<Path> of(int year) {
    return folders.stream()
        .map(folder -> folder.resolve(String.valueOf(year)))
        .filter(folder -> PriorFile.find(folder).isPresent())
        .findFirst();
  }

  /** Where was looked, for a sentence. */
  public String inWords() {
    return folders.stream()
        .map(folder -> "「" + folder.toAbsolutePath().normalize() + "」")
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
