package dev.gouji.repair;

import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.Map;

/**
 * One action that puts several numbers into wrong cells, taken back.
 *
 * @param slip the kind of slip
 * @param numbers what the cells concerned should hold
 */
record Move(String slip, Map<Field, BigDecimal> numbers) {}
