package dev.gouji.repair;

import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One cell that should hold another number.
 *
 * @param field the cell
 * @param found what it holds; empty if it is blank
 * @param suggested what it should hold
 * @param slip why the difference looks like a slip
 */
public record Change(Field field, Optional<BigDecimal> found, BigDecimal suggested, Slip slip) {}
