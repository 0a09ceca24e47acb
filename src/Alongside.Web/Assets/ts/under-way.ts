/** What takes long says how far it is without the page being loaded again, and leads on when it is over. */
export function underWay(): void {
  if (!document.querySelector("[data-under-way]")) return;
  const look = async () => {
    const answer = await fetch(location.href).catch(() => undefined);
    if (answer?.redirected) return location.replace(answer.url);
    const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page?.querySelector("[data-under-way]");
    if (page && !now) return location.reload();
    if (now) document.querySelector("[data-under-way]")?.replaceWith(now);
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
}
