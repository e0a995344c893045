/** A body of a form: names with the text, or the texts, that came under each. */
export type SentFields = Readonly<Record<string, string | readonly string[]>>;

/** Nested objects and lists, for a class with class-validator decorators. */
export type FormTree = Record<string, unknown>;

/** No deeper than any form has them. */
const NAME = /^[a-z]\w*(?:\.(?:[a-z]\w*|\d{1,2})){0,5}(?:\[\])?$/i;
const OWN_FIELDS = ['csrf', 'commandId', 'revision', 'sure', 'drawnFor', 'drawnWith'];

/** What the person filled in, without what every form carries, and without line ends and spaces around it. */
export function typedFields(body: unknown): SentFields {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>).filter(([name]) => !OWN_FIELDS.includes(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.map(text) : text(value)]));
}

/**
 * Names with dots become objects, numbers between dots become places in a list, and `[]` at the end a list. What was left
 * empty is left out, so that "not filled in" and "not there" are one thing. Other names stay as they are, to be refused.
 */
export function formTree(fields: SentFields): FormTree {
  const tree: FormTree = {};
  for (const [name, value] of Object.entries(fields)) {
    const list = name.endsWith('[]');
    const values = (typeof value === 'string' ? [value] : value).filter((each) => each !== '');
    if (values.length === 0) continue;
    const path = NAME.test(name) ? name.replace('[]', '').split('.') : [name];
    put(tree, path, list ? values : values.length > 1 ? values : values[0]);
  }
  return listed(tree) as FormTree;
}

function put(tree: FormTree, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    Object.defineProperty(tree, first, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  const below = Object.hasOwn(tree, first) ? tree[first] : undefined;
  const next: FormTree = typeof below === 'object' && below !== null && !Array.isArray(below) ? (below as FormTree) : {};
  put(next, rest, value);
  Object.defineProperty(tree, first, { value: next, enumerable: true, configurable: true, writable: true });
}

/** An object whose names are all numbers is a list, in their order. */
function listed(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, part]) => [name, listed(part)] as const);
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))) {
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, part]) => part);
  }
  const object: FormTree = {};
  for (const [name, part] of entries) put(object, [name], part);
  return object;
}

function text(value: unknown): string {
  return String(value ?? '').trim();
}
