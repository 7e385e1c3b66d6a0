package dev.gouji.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final Provisions NOTHING =
      new Provisions(
          List.of(),
          Provisions.Computed.of(Map.of()),
          Map.of(),
          List.of("请先看填报说明。"),
          List.of(),
          List.of(),
          new Relations(Map.of(), List.of()),
          List.of(),
          List.of(),
          List.of(),
          "",
          "");

  private final AtomicInteger read = new AtomicInteger();

  private Form form() throws DefinitionException {
    Form known = Forms.load(Optional.empty()).edition("2021").orElseThrow();
    return new Form(known.edition(), known.tables(), known.labels(), this::provisions);
  }

  private Provisions provisions() {
    read.incrementAndGet();
    return NOTHING;
  }

  @Test
  void aLayoutIsAtHandWithoutReadingWhatElseTheEditionProvides() throws DefinitionException {
    Form form = form();
    assertEquals(200, form.nationalNumbers().size());
    assertEquals(2022, form.until(2022).edition().lastYear());
    assertEquals(0, read.get());
  }

  @Test
  void itIsReadOnceWhoeverAsks()
      throws DefinitionException, InterruptedException, ExecutionException {
    Form form = form();
    Form ended = form.until(2022);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<String>>> asked = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        Form one = i % 2 == 0 ? form : ended;
        asked.add(threads.submit(one::guide));
      }
      for (Future<List<String>> answer : asked) {
        assertEquals(List.of("请先看填报说明。"), answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, read.get());
  }
}
