export * from './error-fields.js';
export * from './event-log.js';
export * from './log-fields.js';
export * from './nest-event-log.js';
export * from './structured-log.js';
