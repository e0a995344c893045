/** What a page method does: shows to a signed-in person, takes their form, or shows to anybody. */
export type PageKind = 'read' | 'send' | 'public';

/** Under which a controller method names its kind. */
export const PAGE_KIND = Symbol('PageKind');
