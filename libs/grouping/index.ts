export { grouped, type GroupLimits } from './grouped.js';
