export * from './decider.js';
export * from './derived-id.js';
export * from './event.js';
export * from './event-store.js';
export * from './handle-command.js';
export * from './refusal.js';
export * from './upcasting.js';
