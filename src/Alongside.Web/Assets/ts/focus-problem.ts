/** After a refused form the reader starts at the summary of what to put right. */
export function focusProblem(): void {
  document.querySelector<HTMLElement>(".problem")?.focus();
}
