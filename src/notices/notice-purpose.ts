/** For what the vault opens an address. */
export const NOTICE_PURPOSE = 'notice';

/** Under what name the notices are worked off, and those that fail are found. */
export const NOTICE_WORKER = 'tell-people';
