package dev.gouji.inbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one run is to do.
 *
 * @param input the inbox
 * @param output where each year's folder is written
 * @param year the main year; if empty, the one most returns state
 * @param roster the roster; if empty, the one in the inbox
 * @param prior last year's numbers; if empty, the inbox itself or the output folder
 * @param forms the office's own definitions
 * @param asOf the day by which lateness is judged
 * @param threads how many files are worked on at once
 */
public record BatchOptions(
    Path input,
    Path output,
    Optional<Integer> year,
    Optional<Path> roster,
    Optional<Path> prior,
    Optional<Path> forms,
    Optional<LocalDate> asOf,
    int threads) {}
