package dev.gouji.repair;

import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * One action that puts several numbers into wrong cells, taken back.
 *
 * @param slip the kind of slip
 * @param numbers what the cells concerned should hold
 * @param lost the cell whose number was pushed out of the table, which only the relations tell
 */
record Move(String slip, Map<Field, BigDecimal> numbers, Optional<Field> lost) {}
