import type { KeptLine } from "./kept-lines";

export type Fate = "sent" | "waits" | "signed-out" | { refused: string };

const DAY = 86_400_000;
const PATIENCE = 5_000;

/** Whether anything answers at the other end. */
export async function isConnected(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    await fetch("/healthz", { method: "HEAD", signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Sends a line by the form that the log shows now, under the key that it was written with.
 *
 * @param addressed told once it is known which plan and day the line is for
 */
export async function deliver(line: KeptLine, addressed: () => Promise<void>): Promise<Fate> {
  try {
    const plan = line.words["plan"];
    const asked = await fetch(plan ? `${line.log}?plan=${plan}` : line.log);
    if (isDoor(asked)) return "signed-out";
    if (isBroken(asked)) return "waits";
    const form = (await pageOf(asked)).querySelector<HTMLFormElement>("form[data-logs]");
    if (!form) return { refused: "" };
    if (!plan) {
      address(line, form);
      await addressed();
    }
    const token = valueOf(form, "__RequestVerificationToken");
    const body = new URLSearchParams({ ...line.words, key: line.key, __RequestVerificationToken: token });
    const answer = await fetch(form.getAttribute("action")!, { method: "POST", body });
    if (isDoor(answer)) return "signed-out";
    if (isBroken(answer)) return "waits";
    return answer.ok ? "sent" : { refused: whyNot(await pageOf(answer)) };
  } catch {
    return "waits";
  }
}

/**
 * What a page without a connection cannot know: which plan the line is for, and the firm's day, which its own clock and zone decide.
 * Once known they stay, because the key counts for these very words alone.
 */
function address(line: KeptLine, form: HTMLFormElement): void {
  line.words["plan"] = valueOf(form, "plan");
  line.words["on"] ||= dayBefore(valueOf(form, "on"), daysSince(line.written));
}

function daysSince(written: number): number {
  return Math.max(0, Math.round((midnight(Date.now()) - midnight(written)) / DAY));
}

function midnight(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

function valueOf(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? "";
}

function isDoor(answer: Response): boolean {
  return new URL(answer.url).pathname.startsWith("/sign-in");
}

/** Ours to mend, or too much at once: the line is not to blame. */
function isBroken(answer: Response): boolean {
  return answer.status >= 500 || answer.status === 429;
}

async function pageOf(answer: Response): Promise<Document> {
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function whyNot(page: Document): string {
  return [...page.querySelectorAll(".problem li")].map((li) => li.textContent!.trim()).join(" ");
}
