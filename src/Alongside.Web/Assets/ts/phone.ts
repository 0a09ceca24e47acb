import { deliver, isConnected, type Fate } from "./deliver";
import { forget, keep, keptLines, type KeptLine } from "./kept-lines";
import { KeptList } from "./kept-list";
import { isUnsaved } from "./morph";

/** What stands in for the log looks this often whether the log is back. */
const AGAIN = 4_000;

/** A log that is open without a connection too, and keeps a line on the device for whoever asks it to. */
export function phone(): void {
  void sayThatLinesWait();
  const box = document.querySelector<HTMLElement>("[data-kept]");
  if (box && window.indexedDB && navigator.serviceWorker) new Phone(box).start();
}

/** Where somebody signs in or out. */
async function sayThatLinesWait(): Promise<void> {
  const said = document.querySelector<HTMLElement>("[data-kept-waits]");
  if (said && (await keptLines()).length) said.hidden = false;
}

class Phone {
  private readonly list: KeptList;
  private readonly form = document.querySelector<HTMLFormElement>("form[data-logs]");
  private readonly log: string;
  /** Shown in place of the log, which is out of reach. */
  private readonly stands: boolean;
  private going = false;
  private busy = false;

  constructor(private readonly box: HTMLElement) {
    this.list = new KeptList(box);
    this.log = box.dataset["kept"]!;
    this.stands = !box.dataset["mark"];
  }

  start(): void {
    if (!this.stands) void this.serve();
    this.form?.addEventListener("submit", (event) => {
      if (this.going) return;
      event.preventDefault();
      if (!this.busy) void this.submit(event.submitter);
    });
    const again = (): void => void (this.stands ? this.comeBack() : this.send());
    addEventListener("online", again);
    addEventListener("focus", again);
    if (this.stands) setInterval(again, AGAIN);
    void (this.stands ? this.show() : this.send());
  }

  /** The reader's mark; a page that is the same for everybody finds it with the worker that shows it. */
  private get mark(): string {
    const worker = navigator.serviceWorker.controller?.scriptURL;
    return this.box.dataset["mark"] || (worker && new URL(worker).searchParams.get("mark")) || "";
  }

  /** On the reader's own device a worker stands by; on any other none may. */
  private async serve(): Promise<void> {
    const worker = this.box.dataset["worker"];
    if (worker) await navigator.serviceWorker.register(worker, { scope: this.log }).catch(() => undefined);
    else await (await navigator.serviceWorker.getRegistration(this.log))?.unregister();
  }

  private async show(): Promise<KeptLine[]> {
    const lines = (await keptLines()).filter((line) => line.mark === this.mark && line.log === this.log);
    this.list.show(lines);
    return lines;
  }

  private async comeBack(): Promise<void> {
    if (!this.busy && !(this.form && isUnsaved(this.form)) && (await isConnected())) location.reload();
  }

  /** One tab sends; the others find nothing left. */
  private send(): Promise<void> {
    return navigator.locks.request("alongside kept", async () => {
      for (const other of await keptLines()) if (other.mark !== this.mark) await forget(other);
      const lines = (await this.show()).filter((line) => line.refused === undefined);
      if (!lines.length) return;
      this.list.say("sending");
      let sent = false;
      for (const line of lines) {
        const fate = await deliver(line, () => keep(line));
        if (fate === "waits" || fate === "signed-out") return this.list.say(fate);
        sent ||= fate === "sent";
        await this.settle(line, fate);
      }
      await this.show();
      this.list.say(sent ? "sent" : "");
      if (sent && !(this.form && isUnsaved(this.form))) location.replace(this.log);
    });
  }

  private settle(line: KeptLine, fate: Fate): Promise<void> {
    return typeof fate === "object" ? keep({ ...line, ...fate }) : forget(line);
  }

  /** The form goes its own way where there is one; its writer is asked only when there is none. */
  private async submit(submitter: HTMLElement | null): Promise<void> {
    const form = this.form!;
    this.busy = true;
    if (!this.stands && (await isConnected())) {
      this.going = true;
      form.requestSubmit(submitter);
    } else await this.keepOrAsk(form);
    this.busy = false;
  }

  private async keepOrAsk(form: HTMLFormElement): Promise<void> {
    const line = this.written(form);
    const fate = this.stands ? await deliver(line, async () => undefined) : "waits";
    if (fate === "sent") return location.replace(this.log);
    if (typeof fate === "object") return this.list.say("refused", fate.refused);
    if (!form.querySelector<HTMLInputElement>("[data-consent]")?.checked) return this.ask(form);
    await keep(line);
    this.begin(form);
    await this.show();
    this.list.say(fate === "waits" ? "kept" : fate);
  }

  private written(form: HTMLFormElement): KeptLine {
    const fields = [...new FormData(form)].map(([name, value]) => [name, `${value}`] as const);
    const { key, __RequestVerificationToken: _, ...words } = Object.fromEntries(fields);
    return { key: key || crypto.randomUUID(), log: this.log, mark: this.mark, words, written: Date.now() };
  }

  /** Only now, and nothing ticked beforehand. */
  private ask(form: HTMLFormElement): void {
    const asks = form.querySelector<HTMLElement>("[data-no-connection]")!;
    asks.hidden = false;
    (asks.querySelector<HTMLElement>("[data-consent]") ?? asks).focus();
  }

  private begin(form: HTMLFormElement): void {
    form.reset();
    const key = form.querySelector<HTMLInputElement>("[name=key]");
    if (key) key.value = crypto.randomUUID();
    form.querySelector<HTMLElement>("[data-no-connection]")!.hidden = true;
    this.box.scrollIntoView({ block: "nearest" });
  }
}
