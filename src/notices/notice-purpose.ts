/** For what the vault opens an address. */
export const NOTICE_PURPOSE = 'notice';

/** Under what names the notices are worked off, by their way, and those that fail are found. */
export const NOTICE_WORKERS = { mail: 'tell-people', text: 'tell-people-by-text' } as const;
