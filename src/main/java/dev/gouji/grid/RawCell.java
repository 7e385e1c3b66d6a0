package dev.gouji.grid;

import java.util.Optional;

/**
 * One cell as it stands in the sender's file.
 *
 * @param sheet the sheet's name there
 * @param cell the place there
 * @param content what it holds; for a formula its stored result, blank if none is stored
 * @param formula the formula without {@code =}; empty if it is none
 * @param display what its number format shows of a number
 * @param hidden whether its row, column or sheet is hidden
 */
public record RawCell(
    String sheet,
    CellAddress cell,
    Content content,
    Optional<String> formula,
    Display display,
    boolean hidden) {}
