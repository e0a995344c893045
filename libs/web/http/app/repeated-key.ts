import { DEEPEST } from '../validation/plain-input.js';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(?=(\s*:)?)|[{}[\]]/g;

/**
 * The first key that stands twice in one object, as a path (`change`, `urgency`); null where none does, and where it is nested too deeply
 * to be taken. Of two values under one key JSON keeps the last, and what was said first would be gone without a word.
 *
 * @param json that can be read
 */
export function repeatedKey(json: string): readonly string[] | null {
  // A set is made where there is a key to keep: a body may open many thousand objects.
  const open: { keys?: Set<string>; at: string | null }[] = [];
  for (const [token, colon] of json.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{' || token === '[') open.push({ at: null });
    // What is nested deeper is refused for that, whatever it holds: looking on would take longer the deeper it is.
    if (open.length > DEEPEST + 1) return null;
    if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined && inside !== undefined) {
      inside.at = JSON.parse(token) as string;
      if (inside.keys?.has(inside.at)) return open.flatMap(({ at }) => at ?? []);
      (inside.keys ??= new Set()).add(inside.at);
    }
  }
  return null;
}
