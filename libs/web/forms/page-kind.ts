/** What a page method does: shows to a signed-in person, takes their form, or shows to anybody. */
export type PageKind = 'read' | 'send' | 'public';

/** Under which a controller method names its kind. */
export const PAGE_KIND = Symbol('PageKind');

/** Under which it says that a session that is only setting up a way in may come here. */
export const WHILE_SETTING_UP = Symbol('WhileSettingUp');

/** Where to come back to with a factor shown, from what the address and the form of a request name. */
export type WayBack = (ids: Readonly<Record<string, string>>, sent: Readonly<Record<string, unknown>>) => string;

/** Under which it says that a factor must have been shown just now; the value is where to come back to: a `WayBack`. */
export const NEEDS_FRESH_FACTOR = Symbol('NeedsFreshFactor');
