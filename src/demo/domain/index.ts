export * from './demo.events.js';
export * from './demo.js';
