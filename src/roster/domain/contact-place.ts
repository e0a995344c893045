/** How a person can be reached, each sealed on its own. */
export const contactFields = ['phone', 'mail'] as const;
export type ContactField = (typeof contactFields)[number];

/** What boxes were kept for before each had a key of its own. */
export const KEPT_TOGETHER = 'roster';

/** What a box is kept for that a command has brought: a key of its own, so that it can be forgotten alone. For ever. */
export function keptForOf(field: ContactField, commandId: string): string {
  return `roster.${field}.${commandId}`;
}

/** Where a box of a person's contact belongs in the vault. For ever: a box opens in its own place only. */
export function contactPlace(personId: string, field: ContactField, keptFor: string) {
  return { subject: personId, keptFor, field: `person.${field}` } as const;
}
