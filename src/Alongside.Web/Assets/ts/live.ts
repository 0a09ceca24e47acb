import { coach } from "./coach";
import { focusProblem } from "./focus-problem";
import { isUnsaved, Morph } from "./morph";
import { sendForms, type Answer } from "./saving";
import { Stream, type Now } from "./stream";

/** At most one sign that somebody writes in this time. */
const SIGN = 4_000;
const WRITES = 6_000;

/** A page that two people have open: what one adds, the other sees, wherever they stand in it and whatever they are writing. */
export function live(): void {
  const bar = document.querySelector<HTMLElement>("[data-live]");
  if (bar) new LivePage(bar);
}

class LivePage {
  private readonly says: HTMLElement;
  private readonly saved: HTMLElement | null;
  private newest = 0;
  private fetching = false;
  /** The answer to a form that is on its way brings the news by itself. */
  private awaited = false;
  private quiet = 0;
  private signed = -SIGN;

  constructor(private readonly bar: HTMLElement) {
    this.says = bar.querySelector("[data-live-says]")!;
    this.saved = document.querySelector("[data-saved]");
    this.says.dataset["keep"] = "";
    if (this.saved?.parentElement) this.saved.parentElement.dataset["keep"] = "";
    new Stream(bar.dataset["live"]!, (now) => this.hear(now), () => this.say("signed-out", "sign-in"));
    sendForms(
      () => {
        this.awaited = true;
        this.sayOfSaving("saving");
      },
      (why) => {
        this.awaited = false;
        this.sayOfSaving("unsaved");
        if (why === "signed-out") this.say("signed-out", "sign-in");
      },
      (form, answer) => this.answered(form, answer),
    );
    document.addEventListener("input", (event) => this.sign(event.target));
    addEventListener("beforeunload", (event) => this.isInUse && event.preventDefault());
  }

  /** Whether something stands on the page that would be lost with it. */
  private get isInUse(): boolean {
    return [...document.querySelectorAll<HTMLFormElement>("main form")].some(isUnsaved);
  }

  private get version(): number {
    return versionOf(document);
  }

  private hear(now: Now): void {
    this.newest = Math.max(this.newest, now.version);
    if (this.awaited) return;
    if (this.newest > this.version || now.onBreak !== (this.bar.dataset["break"] === "yes")) void this.fetch();
    else if (now.writing) this.say("writing");
    else if (this.says.dataset["now"] === "signed-out") this.hush();
  }

  /** Only the newest counts, so one look at a time is enough. */
  private async fetch(): Promise<void> {
    if (this.fetching) return;
    this.fetching = true;
    try {
      const before = this.version;
      const answer = await fetch(location.href);
      const url = new URL(answer.url);
      if (url.pathname.startsWith("/sign-in") || answer.status === 404) this.say("signed-out", "sign-in");
      else if (url.pathname !== location.pathname) this.goOn(url);
      else if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        // what was asked for earlier and comes later is no news
        if (versionOf(page) >= this.version) this.say(this.show(page) ? "changed" : "news");
        if (this.newest > this.version && this.version > before) setTimeout(() => void this.fetch());
      }
    } catch {
      // the stream, or the next look, brings it
    } finally {
      this.fetching = false;
    }
  }

  /** The other one went on: so does this page, unless something is being written on it. */
  private goOn(url: URL): void {
    if (this.isInUse) this.say("moved", "go", url.href);
    else location.assign(url);
  }

  private answered(form: HTMLFormElement, { page, url, ok, overtaken }: Answer): void {
    this.awaited = false;
    if (ok && url.pathname !== location.pathname) {
      form.reset();
      if (this.isInUse) this.sayOfSaving("saved");
      return this.goOn(url);
    }
    if (!page.querySelector("[data-live]")) return this.replace(page);
    delete form.dataset["kept"];
    const isOld = ok && versionOf(page) < this.version;
    if (!isOld) this.show(page, overtaken ? null : form);
    else if (!overtaken) form.reset(); // the news that came before it shows what it held
    if (isOld || this.newest > this.version) void this.fetch();
    if (ok) this.sayOfSaving("saved");
    else {
      form.dataset["kept"] = "";
      this.sayOfSaving("refused");
      focusProblem();
    }
  }

  /** An answer that is no page of the talk, such as that nothing is there, is shown as it is. */
  private replace(page: Document): void {
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
  }

  /** @returns whether something changed that is being written here */
  private show(now: Document, done: HTMLFormElement | null = null): boolean {
    const focus = document.activeElement;
    const top = focus?.getBoundingClientRect().top ?? 0;
    const morph = new Morph(done);
    for (const part of ["main", ".both"]) morph.children(document.querySelector(part)!, now.querySelector(part)!);
    document.title = now.title;
    coach();
    if (focus && focus !== document.body && focus.isConnected) scrollBy(0, focus.getBoundingClientRect().top - top);
    else if (done) document.getElementById("main")?.focus();
    return morph.overtaken.length > 0;
  }

  /** What somebody writes to themself is nobody's business. */
  private sign(target: EventTarget | null): void {
    const form = target instanceof Element && !target.closest(".only") ? target.closest("form") : null;
    const token = form?.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]");
    if (!token || performance.now() - this.signed < SIGN) return;
    this.signed = performance.now();
    const words = new URLSearchParams([[token.name, token.value]]);
    fetch(this.bar.dataset["writing"]!, { method: "POST", body: words }).catch(() => undefined);
  }

  private say(what: string, link?: string, href?: string): void {
    clearTimeout(this.quiet);
    const said = [this.word(what), ...(link ? [this.word(link, href)] : [])];
    if (this.says.dataset["now"] !== what) this.says.replaceChildren(...said.flatMap((s) => [s, " "]));
    this.says.dataset["now"] = what;
    if (!link && what !== "changed") this.quiet = setTimeout(() => this.hush(), WRITES);
  }

  private hush(): void {
    this.says.replaceChildren();
    delete this.says.dataset["now"];
  }

  private sayOfSaving(what: string): void {
    if (this.saved) this.saved.textContent = this.word(what).textContent;
    this.saved?.parentElement?.classList.toggle("waits", what === "unsaved");
    if (what === "saved" && this.says.dataset["now"] === "signed-out") this.hush();
  }

  private word(what: string, href?: string): HTMLElement {
    const words = this.bar.querySelector<HTMLTemplateElement>("template[data-live-words]")!;
    const word = words.content.querySelector(`[data-says="${what}"]`)!.cloneNode(true) as HTMLElement;
    if (href && word instanceof HTMLAnchorElement) word.href = href;
    return word;
  }
}

/** Which version of what both share a page shows. */
function versionOf(page: Document): number {
  return Number(page.querySelector<HTMLElement>("[data-live]")?.dataset["version"]);
}
