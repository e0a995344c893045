/** Goes to the link of the row below or above. */
export function moveInRows(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll('[data-row]')].flatMap((row) => row.querySelector<HTMLElement>('a, button, input') ?? []);
  const at = links.findIndex((link) => link.closest('[data-row]')?.contains(document.activeElement));
  const next = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by];
  next?.focus();
  return next !== undefined;
}
