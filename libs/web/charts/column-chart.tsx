import { scaleBand, scaleLinear } from 'd3-scale';
import { Chart } from './chart.js';
import { most, WIDTH, type Charted, type ChartFrame } from './charted.js';

export interface Column {
  readonly key: string;
  /** Under the column. */
  readonly label: string;
  /** Under that, where a new group begins, such as a year. */
  readonly group?: string;
  readonly of: Charted;
}

const [TOP, HEIGHT, FOOT] = [16, 120, 34];

/**
 * A column for each of a few periods, in their order, from a baseline of 0; a span is hatched, and a word stands where there is no figure.
 */
export function ColumnChart({ columns, ...frame }: ChartFrame & { readonly columns: readonly Column[] }) {
  const up = scaleLinear()
    .domain([0, most(columns.map(({ of }) => of))])
    .range([0, HEIGHT - TOP]);
  const across = scaleBand()
    .domain(columns.map(({ key }) => key))
    .range([0, WIDTH])
    .padding(0.2);
  const wide = across.bandwidth();
  return (
    <Chart {...frame} height={HEIGHT + FOOT}>
      {columns.map(({ key, label, group, of }) => {
        const x = across(key)!;
        const [lo, hi] = of.kind === 'value' ? [0, up(of.value)] : of.kind === 'span' ? [up(of.lo), up(of.hi)] : [0, 0];
        const middle = round(x + wide / 2);
        const size = { x: round(x), y: round(HEIGHT - hi), width: round(wide), height: round(hi - lo) };
        return (
          <g key={key} class="centered">
            {of.kind !== 'none' && (
              <rect
                class={of.kind === 'span' ? 'mark-span' : 'mark'}
                fill={of.kind === 'span' ? `url(#${frame.id}-h)` : undefined}
                {...size}
              />
            )}
            <text x={middle} y={round(HEIGHT - hi - 4)} class="figure">
              {of.label}
            </text>
            <text x={middle} y={HEIGHT + 14}>
              {label}
            </text>
            {group !== undefined && (
              <text x={round(x)} y={HEIGHT + 29} class="group">
                {group}
              </text>
            )}
          </g>
        );
      })}
      <path class="axis" d={`M0 ${HEIGHT + 0.5}H${WIDTH}`} />
    </Chart>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
