import { forget, type KeptLine } from "./kept-lines";

/** Shows what is kept on this device, each line with its way out, and says what becomes of it. */
export class KeptList {
  private readonly list: HTMLElement;
  private readonly says: HTMLElement;
  private readonly words: HTMLTemplateElement;

  constructor(private readonly box: HTMLElement) {
    this.list = box.querySelector("[data-kept-lines]")!;
    this.says = box.querySelector("[data-kept-says]")!;
    this.words = box.querySelector("template")!;
  }

  show(lines: KeptLine[]): void {
    this.box.hidden = lines.length === 0;
    this.list.replaceChildren(...lines.map((line) => this.item(line)));
  }

  say(what: "waits" | "sending" | "sent" | "signed-out" | "kept" | "refused" | "", why = ""): void {
    this.says.replaceChildren(...(what ? [this.copy(`[data-says="${what}"]`), why && ` ${why}`] : []));
    if (what) this.box.hidden = false;
  }

  private item(line: KeptLine): HTMLElement {
    const item = this.copy("li");
    const slots: Record<string, string> = {
      words: line.words["words"] ?? "",
      written: new Date(line.written).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }),
      why: line.refused ?? "",
    };
    for (const slot of item.querySelectorAll<HTMLElement>("[data-slot]")) slot.textContent = slots[slot.dataset["slot"]!] ?? "";
    if (line.refused === undefined) item.querySelector("[data-refused]")!.remove();
    item.querySelector("button")!.addEventListener("click", async () => {
      await forget(line);
      item.remove();
      this.box.hidden = this.list.childElementCount === 0;
    });
    return item;
  }

  private copy(which: string): HTMLElement {
    return this.words.content.querySelector(which)!.cloneNode(true) as HTMLElement;
  }
}
