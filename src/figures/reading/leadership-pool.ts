/** Nest token of the connections (a `Pool` of pg) whose role reads releases and nothing else; null where an installation has none. */
export const LEADERSHIP_POOL = Symbol('connections of the role that reads releases');
