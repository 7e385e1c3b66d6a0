package dev.gouji.inbox;

import dev.gouji.form.Field;
import dev.gouji.grid.Content;
import dev.gouji.grid.Display;
import dev.gouji.grid.RawCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where the cells of returns are, without what they hold. Returns of one template have them in the
 * same places and share one map; used by several threads at once.
 */
public final class SharedPlaces {
  /** As many as are compared with; who moves cells about gets a map of his own after that. */
  private static final int MOST = 16;

  private final List<Map<Field, RawCell>> known = new CopyOnWriteArrayList<>();

  /** The places of these cells. */
  public Map<Field, RawCell> of(Map<Field, RawCell> cells) {
    for (Map<Field, RawCell> places : known) {
      if (same(places, cells)) {
        return places;
      }
    }
    Map<Field, RawCell> own = new HashMap<>();
    cells.forEach((field, cell) -> own.put(field, place(cell)));
    Map<Field, RawCell> places = Map.copyOf(own);
    if (known.size() < MOST) {
      known.add(places);
    }
    return places;
  }

  private static boolean same(Map<Field, RawCell> places, Map<Field, RawCell> cells) {
    if (places.size() != cells.size()) {
      return false;
    }
    for (Map.Entry<Field, RawCell> entry : cells.entrySet()) {
      RawCell place = places.get(entry.getKey());
      RawCell cell = entry.getValue();
      boolean same =
          place != null
              && place.cell().equals(cell.cell())
              && place.hidden() == cell.hidden()
              && place.sheet().equals(cell.sheet());
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static RawCell place(RawCell cell) {
    return new RawCell(
        cell.sheet(), cell.cell(), Content.BLANK, Optional.empty(), Display.NUMBER, cell.hidden());
  }
}
