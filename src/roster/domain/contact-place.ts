/** How a person can be reached, each sealed on its own. */
export const contactFields = ['phone', 'mail'] as const;
export type ContactField = (typeof contactFields)[number];

/** Where a box of a person's contact belongs in the vault. For ever: a box opens in its own place only. */
export function contactPlace(personId: string, field: ContactField) {
  return { subject: personId, keptFor: 'roster', field: `person.${field}` } as const;
}
