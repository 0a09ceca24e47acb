/**
 * Makes what stands in the page what a newer answer says, element by element, so that whoever reads or writes there notices
 * nothing but the news: the focus stays, and a form in use stays as it was left.
 */
export class Morph {
  /** Forms in use whose own values have changed meanwhile. */
  readonly overtaken: HTMLFormElement[] = [];

  /** @param done the form that was just saved, which begins anew */
  constructor(private readonly done: HTMLFormElement | null = null) {}

  children(old: Element, now: Element): void {
    let at = old.firstChild;
    const left = [...old.children];
    for (const next of [...now.childNodes]) {
      if (isBlank(next)) continue;
      while (at && isBlank(at)) at = at.nextSibling;
      const match = next instanceof Element ? this.find(next, at, left) : at?.nodeType === next.nodeType ? at : null;
      if (!match) {
        old.insertBefore(document.importNode(next, true), at);
        continue;
      }
      if (match instanceof Element) left.splice(left.indexOf(match), 1);
      if (match === at || isInUse(match, this.done) || comesAfter(at, match)) at = match.nextSibling;
      else old.insertBefore(match, at);
      this.one(match, next);
    }
    for (const rest of left) if (!isInUse(rest, this.done) && !isKept(rest)) rest.remove();
    while (at) {
      const next: ChildNode | null = at.nextSibling;
      if (at instanceof Text) at.remove();
      at = next;
    }
  }

  private one(old: Node, now: Node): void {
    if (!(old instanceof Element) || !(now instanceof Element)) {
      if (old.nodeValue !== now.nodeValue) old.nodeValue = now.nodeValue;
      return;
    }
    if (isKept(old) || old instanceof HTMLTemplateElement) return;
    if (old instanceof HTMLFormElement && now instanceof HTMLFormElement && isInUse(old, this.done)) return this.inUse(old, now);
    attributes(old, now);
    this.children(old, now);
    value(old, now);
  }

  /** The version moves on only where nobody else changed the very same thing; otherwise saving shows both texts. */
  private inUse(old: HTMLFormElement, now: HTMLFormElement): void {
    copy("key", old, now);
    if (defaults(old) === defaults(now)) copy("version", old, now);
    else this.overtaken.push(old);
  }

  private find(next: Element, at: ChildNode | null, left: Element[]): Element | null {
    const key = keyOf(next);
    if (at instanceof Element && left.includes(at) && keyOf(at) === key) return at;
    return left.find((e) => keyOf(e) === key) ?? null;
  }
}

/** Whether somebody writes in it or has written something there that is not saved. */
export function isInUse(node: Node, done: HTMLFormElement | null = null): boolean {
  if (!(node instanceof Element)) return false;
  const forms = node instanceof HTMLFormElement ? [node] : [...node.querySelectorAll("form")];
  return forms.some((form) => form !== done && (isUnsaved(form) || holdsCaret(form)));
}

/** Whether it holds what is not saved, or was refused and came back. */
export function isUnsaved(form: HTMLFormElement): boolean {
  return form.dataset["kept"] !== undefined || isChanged(form);
}

function holdsCaret(form: HTMLFormElement): boolean {
  const at = document.activeElement;
  return !!at && form.contains(at) && at.matches("input, textarea, select");
}

function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((e) =>
    e instanceof HTMLTextAreaElement ? e.value !== e.defaultValue
    : e instanceof HTMLSelectElement ? [...e.options].some((o) => o.selected !== o.defaultSelected && e.selectedIndex > 0)
    : e instanceof HTMLInputElement && e.type !== "hidden" ? e.value !== e.defaultValue || e.checked !== e.defaultChecked
    : false,
  );
}

function copy(name: string, old: HTMLFormElement, now: HTMLFormElement): void {
  const [mine, newest] = [old.elements.namedItem(name), now.elements.namedItem(name)];
  if (mine instanceof HTMLInputElement && newest instanceof HTMLInputElement) mine.value = newest.value;
}

/** What the server had put into the fields. */
function defaults(form: HTMLFormElement): string {
  return [...form.elements]
    .map((e) =>
      e instanceof HTMLTextAreaElement ? e.defaultValue
      : e instanceof HTMLSelectElement ? [...e.options].filter((o) => o.defaultSelected).map((o) => o.value).join()
      : e instanceof HTMLInputElement && e.type !== "hidden" ? `${e.defaultValue} ${e.defaultChecked}`
      : "",
    )
    .join("\u001f");
}

/** By what an element is known again: its id, what it is named by, or what the form is about that it is or folds away. */
function keyOf(element: Element): string {
  const about = element.matches("form, details") ? element.querySelector("input[name=about]")?.getAttribute("value") : null;
  return `${element.nodeName} ${element.id || (element.getAttribute("aria-labelledby") ?? about ?? element.classList[0] ?? "")}`;
}

/** What script made or changed there is script's own. */
function isKept(element: Element): boolean {
  return element.matches("[data-coach], [data-close-notes], [data-keep]");
}

function isBlank(node: Node): boolean {
  return node instanceof Text ? !node.data.trim() : node instanceof Comment;
}

function comesAfter(at: ChildNode | null, match: Node): boolean {
  return !!at && (match.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_PRECEDING) > 0 && match.contains(document.activeElement);
}

function attributes(old: Element, now: Element): void {
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name) && name !== "open" && name !== "data-kept") old.removeAttribute(name);
  for (const { name, value } of now.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** Attributes say what a field begins with; what it holds is another matter. */
function value(old: Element, now: Element): void {
  if (old instanceof HTMLTextAreaElement && now instanceof HTMLTextAreaElement) old.value = now.value;
  else if (old instanceof HTMLSelectElement && now instanceof HTMLSelectElement) old.value = now.value;
  else if (old instanceof HTMLInputElement && now instanceof HTMLInputElement) {
    old.value = now.defaultValue;
    old.checked = now.defaultChecked;
  }
}
