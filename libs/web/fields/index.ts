export * from './declared-field.js';
export * from './field.decorators.js';
export * from './read-fields.js';
export * from './text.decorators.js';
export * from './what-to-do.js';
export * from './is-optional.js';
