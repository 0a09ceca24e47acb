import { CoachNotes, type Finding } from "./coach-notes";

/** How long somebody has to stop typing before the coach speaks. */
const PAUSE = 700;

/** Fields in which it reads already, where a page gains new ones while it is open. */
const read = new WeakSet<Element>();

/** Reads along in the fields that say so. Nothing is kept; where the coach does not answer, nothing is shown. */
export function coach(): void {
  const words = document.querySelector<HTMLTemplateElement>("template[data-coach-at]");
  if (!words) return;
  for (const region of document.querySelectorAll<HTMLElement>("[data-coach]")) {
    const control = region.closest(".field")?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    if (control && !read.has(control)) readAlong(control, region, words);
  }
}

function readAlong(control: HTMLInputElement | HTMLTextAreaElement, region: HTMLElement, words: HTMLTemplateElement): void {
  read.add(control);
  const notes = new CoachNotes(control, region, words);
  let waits = 0;
  let asked = new AbortController();
  control.addEventListener("input", () => {
    clearTimeout(waits);
    asked.abort();
    notes.follow();
    waits = setTimeout(async () => {
      asked = new AbortController();
      const text = control.value;
      const found = await ask(words.dataset["coachAt"] ?? "", region.dataset["coach"] ?? "", text, asked.signal);
      if (found && control.value === text) notes.show(found);
    }, PAUSE);
  });
}

async function ask(at: string, field: string, text: string, signal: AbortSignal): Promise<Finding[] | null> {
  if (!text.trim()) return [];
  try {
    const answer = await fetch(at, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ field, text }),
      signal,
    });
    return answer.ok ? ((await answer.json()) as { findings: Finding[] }).findings : null;
  } catch {
    return null;
  }
}
