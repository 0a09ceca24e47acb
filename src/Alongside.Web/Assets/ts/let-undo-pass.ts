/** An undo that has run out goes away, unless it is being used at that moment. */
export function letUndoPass(): void {
  for (const undo of document.querySelectorAll<HTMLElement>("[data-lasts]")) {
    const seconds = Number(undo.dataset["lasts"]);
    setTimeout(() => {
      if (!undo.contains(document.activeElement)) undo.hidden = true;
    }, seconds * 1000);
  }
}
