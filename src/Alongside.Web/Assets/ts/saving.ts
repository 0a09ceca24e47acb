/** What came of a form that was sent without leaving the page. */
export interface Answer {
  page: Document;
  url: URL;
  ok: boolean;
  /** Whether more was written in the form while it was on its way. */
  overtaken: boolean;
}

export type Hindrance = "unsaved" | "signed-out";

const AGAIN = 3_000;

/**
 * Sends forms without leaving the page, and goes on trying while there is no connection or nobody is signed in. The form's own key
 * makes several tries count once.
 */
export function sendForms(saving: () => void, hindered: (why: Hindrance) => void, answered: (form: HTMLFormElement, answer: Answer) => void): void {
  const sending = new WeakSet<HTMLFormElement>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post" || event.defaultPrevented) return;
    event.preventDefault();
    if (sending.has(form)) return;
    sending.add(form);
    saving();
    const address = event.submitter?.getAttribute("formaction") ?? form.action;
    const words = wordsOf(form, event.submitter);
    const before = writtenIn(form);
    void insist(address, words, hindered).then((answer) => {
      sending.delete(form);
      answered(form, { ...answer, overtaken: writtenIn(form) !== before });
    });
  });
}

function wordsOf(form: HTMLFormElement, submitter: HTMLElement | null = null): URLSearchParams {
  return new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, `${value}`]));
}

/** What somebody wrote there: news that comes meanwhile brings other hidden fields. */
function writtenIn(form: HTMLFormElement): string {
  const words = wordsOf(form);
  for (const { name } of form.querySelectorAll<HTMLInputElement>("input[type=hidden]")) words.delete(name);
  return `${words}`;
}

async function insist(address: string, words: URLSearchParams, hindered: (why: Hindrance) => void): Promise<Omit<Answer, "overtaken">> {
  for (;;) {
    const answer = await send(address, words);
    if (typeof answer !== "string") return answer;
    hindered(answer);
    await anotherChance();
  }
}

async function send(address: string, words: URLSearchParams): Promise<Omit<Answer, "overtaken"> | Hindrance> {
  try {
    const answer = await fetch(address, { method: "POST", body: words });
    const url = new URL(answer.url);
    if (url.pathname.startsWith("/sign-in")) return "signed-out";
    if (answer.status >= 500 || answer.status === 429) return "unsaved";
    return { page: new DOMParser().parseFromString(await answer.text(), "text/html"), url, ok: answer.ok };
  } catch {
    return "unsaved";
  }
}

/** In a while, or as soon as the connection or the reader is back. */
function anotherChance(): Promise<unknown> {
  return new Promise((go) => {
    setTimeout(go, AGAIN);
    addEventListener("online", go, { once: true });
    addEventListener("focus", go, { once: true });
  });
}
