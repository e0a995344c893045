export * from './check-terms.js';
export * from './policy.events.js';
export * from './policy.js';
export * from './same-terms.js';
