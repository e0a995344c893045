export * from './assets.js';
export * from './bundle.js';
export * from './serve-assets.js';
