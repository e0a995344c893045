/** Handed to `pg` in place of its registry of parsers, which is global: every value comes as the server's text. */
export const AS_TEXT = { getTypeParser: () => (text: string) => text };
