export * from './deciding.js';
export * from './standard-values.js';
export * from './standard-values-after.js';
export * from './when.js';
export * from './policy-terms.js';
export * from './vocabularies.js';
export * from './kept-name.js';
export * from './already.js';
