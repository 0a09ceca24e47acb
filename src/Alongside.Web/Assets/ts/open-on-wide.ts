/** Side boxes are closed on a phone and open where there is room beside the text. */
export function openOnWide(): void {
  if (!matchMedia("(min-width: 70rem)").matches) return;
  for (const box of document.querySelectorAll<HTMLDetailsElement>("details[data-open-wide]")) box.open = true;
}
