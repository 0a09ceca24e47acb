export interface Finding {
  category: string;
  start: number;
  end: number;
  why: string;
  severity: string;
  rewrite: string | null;
  rule: string;
  use: { start: number; end: number; with: string } | null;
}

/** A stretch of the text that was changed, and what stood there before; it moves along while somebody writes around it. */
interface Change {
  start: number;
  end: number;
  was: string;
  note: HTMLElement;
}

/** Letters of the text before and after the words pointed at. */
const AROUND = 28;

/** The notes beside one field. What somebody leaves is left for this text, on this page, and forgotten with it. */
export class CoachNotes {
  private readonly left = new Set<string>();
  private shown = new Map<string, HTMLElement>();
  private change: Change | null = null;
  private before: string;

  constructor(
    private readonly control: HTMLInputElement | HTMLTextAreaElement,
    private readonly region: HTMLElement,
    private readonly words: HTMLTemplateElement,
  ) {
    this.before = control.value;
  }

  /** Notes that are still true stay the same elements, so that they are read out once. */
  show(findings: Finding[]): void {
    const text = this.before;
    const next = new Map<string, HTMLElement>();
    for (const found of findings) {
      const key = `${found.rule} ${text.slice(found.start, found.end)}`;
      if (!this.left.has(key)) next.set(key, this.shown.get(key) ?? this.note(found, key, text));
    }
    this.shown = next;
    this.render();
  }

  /** While somebody writes: notes about words that are gone go too, and the changed stretch moves along. */
  follow(): void {
    const [old, now] = [this.before, this.control.value];
    this.before = now;
    if (this.change) this.move(this.change, old, now);
    for (const [key, note] of this.shown)
      if (!now.includes(note.dataset["about"] ?? "")) this.shown.delete(key);
    this.render();
  }

  private move(change: Change, old: string, now: string): void {
    let same = 0;
    while (same < Math.min(old.length, now.length) && old[same] === now[same]) same++;
    let rest = 0;
    while (rest < Math.min(old.length, now.length) - same && old[old.length - 1 - rest] === now[now.length - 1 - rest]) rest++;
    const grown = now.length - old.length;
    if (old.length - rest <= change.start) change.start += grown;
    if (same <= change.end) change.end = Math.max(change.start, change.end + grown);
    // emptied, or put back by the browser's own undo
    if (change.end === change.start || now.slice(change.start, change.end) === change.was) this.change = null;
  }

  private render(): void {
    const list = this.region.querySelector("ul") ?? document.createElement("ul");
    list.className = "coach-notes";
    const notes = [...(this.change ? [this.change.note] : []), ...this.shown.values()];
    for (const old of [...list.children]) if (!notes.includes(old as HTMLElement)) old.remove();
    for (const note of notes) if (note.parentElement !== list) list.append(note);
    if (notes.length === 0) this.region.replaceChildren();
    else if (!list.isConnected) this.region.replaceChildren(this.copy("[data-only]"), list);
  }

  private note(found: Finding, key: string, text: string): HTMLElement {
    const health = found.category === "health-or-protected";
    const note = this.copy(`[data-note="${health ? found.category : ""}"]`);
    const pointed = text.slice(found.start, found.end);
    const [from, to] = around(text, found);
    note.dataset["about"] = pointed;
    this.fill(note, {
      before: (from > 0 ? "…" : "") + text.slice(from, found.start),
      words: pointed,
      after: text.slice(found.end, to) + (to < text.length ? "…" : ""),
      named: pointed,
      why: found.why,
      rewrite: found.rewrite ?? "",
    });
    note.classList.toggle("faint", found.severity === "hint");
    if (found.severity !== "hint") note.querySelector("[data-hint]")?.remove();
    if (!found.rewrite) note.querySelector("[data-way]")?.remove();
    this.when(note, "leave", () => this.leave(key));
    if (found.use && this.fits(found.use)) this.when(note, "use", () => this.use(found, text));
    else note.querySelector('[data-does="use"]')?.remove();
    return note;
  }

  private fits(use: { start: number; end: number; with: string }): boolean {
    const most = this.control.maxLength;
    return most < 0 || this.control.value.length - (use.end - use.start) + use.with.length <= most;
  }

  private leave(key: string): void {
    this.left.add(key);
    this.shown.delete(key);
    this.render();
    this.control.focus();
  }

  /** The words may have moved since the coach read them, so they are looked for; the nearest are meant. */
  private use(found: Finding, read: string): void {
    const use = found.use!;
    const was = read.slice(use.start, use.end);
    const at = this.control.value.startsWith(was, use.start) ? use.start : this.control.value.indexOf(was);
    if (at < 0) return;
    this.shown.clear();
    this.change = null;
    this.type(at, at + was.length, use.with);
    const note = this.copy('[data-note="undo"]');
    this.change = { start: at, end: at + use.with.length, was, note };
    this.when(note, "undo", () => this.undo());
    this.render();
    const blank = use.with.indexOf("___");
    if (blank >= 0) this.control.setSelectionRange(at + blank, at + blank + 3);
  }

  private undo(): void {
    const change = this.change;
    this.change = null;
    if (change) this.type(change.start, change.end, change.was);
    this.render();
  }

  /** Types it as a person would, so that the browser's own undo knows of it; where that is not to be had, it is put there. */
  private type(start: number, end: number, words: string): void {
    this.control.focus();
    this.control.setSelectionRange(start, end);
    if (document.execCommand("insertText", false, words)) return;
    this.control.setRangeText(words, start, end, "end");
    this.control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private copy(which: string): HTMLElement {
    return this.words.content.querySelector(which)!.cloneNode(true) as HTMLElement;
  }

  private fill(note: HTMLElement, slots: Record<string, string>): void {
    for (const slot of note.querySelectorAll<HTMLElement>("[data-slot]"))
      slot.textContent = slots[slot.dataset["slot"] ?? ""] ?? "";
  }

  private when(note: HTMLElement, does: string, run: () => void): void {
    note.querySelector(`[data-does="${does}"]`)?.addEventListener("click", run);
  }
}

/** A little of the text before and after, cut between words. */
function around(text: string, found: Finding): [number, number] {
  const from = text.indexOf(" ", found.start - AROUND) + 1;
  const to = text.lastIndexOf(" ", found.end + AROUND);
  return [
    found.start > AROUND ? Math.min(from || found.start, found.start) : 0,
    text.length - found.end > AROUND ? Math.max(to, found.end) : text.length,
  ];
}
