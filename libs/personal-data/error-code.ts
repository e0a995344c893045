/**
 * The code of an error of the system or of PostgreSQL: all of it that may be repeated, since messages quote values.
 * It asks for the property, not for the class, because an error may come from another realm.
 */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}
