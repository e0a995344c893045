import { getMetadataStorage } from 'class-validator';

/**
 * What is said of a field that does not exist; `field` then says where it stands, and its name, which is the caller's own text, is not
 * repeated.
 */
export const NO_SUCH_FIELD = 'Holds a field that does not exist here. Leave it out; /api/openapi.json names those that do.';

/** What the classes declared so far have; more may be loaded later. */
let known: { readonly classes: number; readonly names: ReadonlySet<string> } | undefined;

/** As much of a path as is made of names that some class of the program declares, and of places in lists. */
export function knownPath(path: readonly string[]): string {
  const classes = declared();
  if (known?.classes !== classes.size)
    known = { classes: classes.size, names: new Set([...classes.values()].flat().map(({ propertyName }) => propertyName)) };
  const { names } = known;
  const unknown = path.findIndex((name) => !names.has(name) && !/^\d{1,5}$/.test(name));
  return path.slice(0, unknown === -1 ? path.length : unknown).join('.');
}

/** The storage lists the rules of one class to anybody; of all classes it keeps the list to itself. */
function declared(): ReadonlyMap<unknown, readonly { readonly propertyName: string }[]> {
  const storage: object = getMetadataStorage();
  return (storage as { readonly validationMetadatas: ReturnType<typeof declared> }).validationMetadatas;
}
