export { BarChart, type BarChartProps, type BarRow } from './bar-chart.js';
export type { Charted, ChartFrame } from './charted.js';
export { ColumnChart, type Column } from './column-chart.js';
export { ShareChart, type SharePart } from './share-chart.js';
