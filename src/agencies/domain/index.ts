export * from './agency-found.js';
export * from './agency.events.js';
export * from './agency.js';
export * from './counties.js';
export * from './registry-facts.js';
export * from './units.js';
