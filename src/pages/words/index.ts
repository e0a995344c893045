export * from './contact-words.js';
export * from './notice-words.js';
export * from './shell-words.js';
export * from './standard-words-in.js';
export type * from './standard-words.js';
