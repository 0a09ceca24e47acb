/** A file dropped anywhere on its form is taken as if it had been chosen there; one that is far too large is not even sent. */
export function dropFile(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-drop]")) {
    const input = form.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) continue;
    form.addEventListener("submit", (event) => {
      if ((input.files?.[0]?.size ?? 0) <= Number(form.dataset.drop)) return;
      event.preventDefault();
      location.assign(`${location.pathname}?large=true`);
    });
    const mark = (over: boolean) => form.classList.toggle("over", over);
    form.addEventListener("dragover", (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      mark(true);
    });
    form.addEventListener("dragleave", () => mark(false));
    form.addEventListener("drop", (event) => {
      mark(false);
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      input.files = event.dataTransfer.files;
    });
  }
}
