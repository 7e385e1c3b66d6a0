package dev.gouji.form;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a sentence of a report states a figure.
 *
 * @param figure what it states
 * @param words what the sentence says; the first group is the number, if it is one
 * @param value what it says without a number; empty if the number is what it says
 * @param confirms the cell of a table that the same sentence confirms
 */
public record Statement(Field figure, Pattern words, String value, Optional<Field> confirms) {}
