package dev.gouji.run;

import dev.gouji.disk.Disk;
import dev.gouji.fault.Fault;
import dev.gouji.fault.Faults;
import dev.gouji.report.send.GroupMessage;
import dev.gouji.report.send.MailDraft;
import dev.gouji.report.send.Parcel;
import dev.gouji.report.send.Parcels;
import dev.gouji.year.Account;
import dev.gouji.year.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes 待发送/: one folder for each unit that gets something, and a message for the group. */
final class Sending {
  static final String GROUP = Parcels.FOLDER + "工作群通知.txt";
  static final String MESSAGE = "消息.txt";
  static final String DRAFT = "邮件草稿.eml";

  /** Old programs of Windows take a text without it for one in another encoding. */
  private static final String BOM = "\uFEFF";

  private final Account year;
  private final Path staging;
  private final Disk disk;
  private final Map<String, List<String>> notices;
  private final Faults faults;

  /**
   * For one year.
   *
   * @param notices the formal letters by unit code, relative to the year's folder; written already
   */
  Sending(Account year, Path staging, Disk disk, Map<String, List<String>> notices, Faults faults) {
    this.faults = faults;
    this.year = year;
    this.staging = staging;
    this.disk = disk;
    this.notices = Map.copyOf(notices);
  }

  void write(Workers workers) throws dev.gouji.disk.OutputException {
    workers.map("写待发送", Parcels.of(year), this::tryWrite);
    String group = GroupMessage.text(year);
    if (!group.isEmpty()) {
      workers.map("写待发送", List.of(GROUP), name -> text(name, group));
    }
  }

  /**
   * What cannot be made ready for one unit is missing there; what it is made of lies elsewhere too.
   */
  private Boolean tryWrite(Parcel parcel) {
    String file = parcel.chase().file();
    try {
      faults.begin(Fault.Step.SEND, file);
      return write(parcel);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      faults.add(file, Fault.Step.SEND, e);
      return false;
    }
  }

  private Boolean write(Parcel parcel) {
    List<String> files = new ArrayList<>();
    for (String file : parcel.marked()) {
      add(file, files);
    }
    if (!parcel.marked().isEmpty()) {
      notices.getOrDefault(parcel.chase().unit().code(), List.of()).forEach(n -> add(n, files));
    }
    for (String file : files) {
      again(file, parcel.folder() + "/" + Parcel.nameOf(file));
    }
    text(parcel.folder() + "/" + MESSAGE, parcel.message());
    String email = parcel.chase().unit().email();
    if (!email.isEmpty()) {
      put(parcel.folder() + "/" + DRAFT, to -> Files.write(to, draft(email, parcel, files)));
    }
    return true;
  }

  /** A letter that could not be made is one file less. */
  private void add(String file, List<String> files) {
    if (Files.isRegularFile(staging.resolve(file))) {
      files.add(file);
    }
  }

  private byte[] draft(String email, Parcel parcel, List<String> files) throws IOException {
    List<MailDraft.Attachment> attached =
        files.stream()
            .map(
                file ->
                    new MailDraft.Attachment(
                        Parcel.nameOf(file), () -> Files.readAllBytes(staging.resolve(file))))
            .toList();
    String subject = year.year() + "年度政府信息公开工作年度报告数据表：" + asked(parcel.chase().situation());
    return MailDraft.bytes(email, subject, parcel.message() + "\n", attached);
  }

  private static String asked(Situation situation) {
    return switch (situation) {
      case LATE, MISSING -> "请报送";
      case REFUSED, WRONG_YEAR -> "请重新报送";
      case PENDING, DUPLICATE -> "请修改后报回";
      case WRONG_UNIT -> "请核对";
      case WAITING, ACCEPTED -> "已收到";
    };
  }

  private Boolean text(String name, String words) {
    byte[] bytes = (BOM + words.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8);
    put(name, to -> Files.write(to, bytes));
    return true;
  }

  private void again(String file, String name) {
    try {
      disk.again(staging.resolve(file), staging.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String name, Disk.Writing writing) {
    try {
      disk.write(staging.resolve(name), writing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
