export * from './causes.js';
export * from './sentence.js';
export * from './wishes.js';
