/** A button inside an only-you box closes it: the laptop may be turned round at any moment. */
export function closeNotes(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-close-notes]")) {
    const box = button.closest("details");
    if (!box) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      box.open = false;
      box.querySelector("summary")?.focus();
    });
  }
}
