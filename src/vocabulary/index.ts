export * from './deciding.js';
export * from './standard-values.js';
export * from './when.js';
export * from './policy-terms.js';
