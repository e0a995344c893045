import { getMetadataStorage } from 'class-validator';

/** What is said of a field that does not exist; `field` then says where it stands, and its name, which is the caller's own text, is not repeated. */
export const NO_SUCH_FIELD = 'Holds a field that does not exist here. Leave it out; /api/openapi.json names those that do.';

let known: ReadonlySet<string> | undefined;

/** As much of a path as is made of names that some class of the program declares, and of places in lists. */
export function knownPath(path: readonly string[]): string {
  // Classes are declared as their modules are loaded, all of them before the first request.
  known ??= new Set([...declared().values()].flat().map(({ propertyName }) => propertyName));
  const names = known;
  const unknown = path.findIndex((name) => !names.has(name) && !/^\d{1,5}$/.test(name));
  return path.slice(0, unknown === -1 ? path.length : unknown).join('.');
}

/** The storage lists the rules of one class to anybody; of all classes it keeps the list to itself. */
function declared(): ReadonlyMap<unknown, readonly { readonly propertyName: string }[]> {
  const storage: object = getMetadataStorage();
  return (storage as { readonly validationMetadatas: ReturnType<typeof declared> }).validationMetadatas;
}
