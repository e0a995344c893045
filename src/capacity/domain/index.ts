export * from './figures-of.js';
export * from './member-capacity.js';
