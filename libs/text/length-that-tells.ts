/** How many of the first characters of these ids tell one from another: four where that is enough. */
export function lengthThatTells(ids: readonly string[]): number {
  let length = 4;
  while (length < 36 && new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length += 1;
  return length;
}
