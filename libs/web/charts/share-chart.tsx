import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { Chart } from './chart.js';
import { WIDTH, type ChartFrame } from './charted.js';

export interface SharePart {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** As it is written. */
  readonly figure: string;
}

const [BAR, LINE] = [26, 18];
/** Filled, dotted, empty: told apart without color, in the order of the parts. Hatched is what is hidden, and nothing else. */
const KINDS = ['mark', 'mark-part', 'mark-before'] as const;

/** The parts of one whole side by side, at most three, each with its name and figure under them in the same order. */
export function ShareChart({ parts, ...frame }: ChartFrame & { readonly parts: readonly SharePart[] }) {
  const values = Object.fromEntries(parts.map(({ key, value }) => [key, value]));
  const stacked = stack<Record<string, number>>().keys(parts.map(({ key }) => key))([values]);
  const along = scaleLinear()
    .domain([0, Math.max(1, stacked.at(-1)?.[0]?.[1] ?? 0)])
    .range([0, WIDTH]);
  return (
    <Chart {...frame} height={BAR + 8 + parts.length * LINE}>
      {stacked.map((series, at) => {
        const [from, to] = series[0]!;
        const y = BAR + 20 + at * LINE;
        const kind = KINDS[at]!;
        const fill = kind === 'mark-part' ? `url(#${frame.id}-p)` : undefined;
        const [x, width] = [along(from) + 1, Math.max(0, along(to) - along(from) - 2)];
        return (
          <g key={series.key}>
            <rect class={kind} fill={fill} x={round(x)} y="1" width={round(width)} height={BAR - 2} />
            <rect class={kind} fill={fill} x="1" y={y - 9} width="10" height="10" />
            <text x="18" y={y}>
              {parts[at]!.label}: <tspan class="figure">{parts[at]!.figure}</tspan>
            </text>
          </g>
        );
      })}
    </Chart>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
