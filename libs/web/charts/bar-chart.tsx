import { scaleLinear } from 'd3-scale';
import { Chart, Legend } from './chart.js';
import { most, WIDTH, type Charted, type ChartFrame } from './charted.js';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly now: Charted;
  readonly before: Charted;
}

export interface BarChartProps extends ChartFrame {
  readonly rows: readonly BarRow[];
  /** What the filled and the empty bars are of; without the second there are no empty ones. */
  readonly legend: { readonly now: string; readonly before?: string };
}

const [LINE, BAR, THIN, GAP, LEGEND] = [15, 13, 8, 10, 22];
/** Room for the figure at the end of the longest bar. */
const ROOM = 44;
/** Letters that fit in a line. */
const LETTERS = 46;

/**
 * A bar for each row from a baseline of 0, a thin empty one under it for what was before; a span is hatched from its low end to its high
 * one.
 */
export function BarChart({ rows, legend, ...frame }: BarChartProps) {
  const along = scaleLinear()
    .domain([0, most(rows.flatMap(({ now, before }) => [now, before]))])
    .range([0, WIDTH - ROOM]);
  const thin = legend.before === undefined ? 0 : THIN;
  let y = LEGEND;
  const placed = rows.map((row) => {
    const lines = linesOf(row.label);
    const top = y;
    y += lines.length * LINE + BAR + thin + GAP;
    return { ...row, lines, top };
  });
  return (
    <Chart {...frame} height={y - GAP + 2}>
      <Legend y={11} {...legend} />
      {placed.map(({ key, lines, top, now, before }) => {
        const bar = top + lines.length * LINE;
        return (
          <g key={key}>
            {lines.map((line, at) => (
              <text key={line} x="0" y={top + 11 + at * LINE}>
                {line}
              </text>
            ))}
            <Bar of={now} id={frame.id} y={bar} height={BAR} along={along} kind="mark" />
            <path class="axis" d={`M0.5 ${bar - 2}V${bar + BAR + thin + 2}`} />
            {thin > 0 && <Bar of={before} id={frame.id} y={bar + BAR} height={thin} along={along} kind="mark-before" />}
          </g>
        );
      })}
    </Chart>
  );
}

interface BarProps {
  readonly of: Charted;
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly along: (value: number) => number;
  readonly kind: 'mark' | 'mark-before';
}

function Bar({ of, id, y, height, along, kind }: BarProps) {
  const quiet = kind === 'mark-before';
  const label = (x: number) =>
    quiet ? null : (
      <text x={round(x + 5)} y={y + 11} class="figure">
        {of.label}
      </text>
    );
  if (of.kind === 'none') return label(0);
  const [from, to] = of.kind === 'value' ? [0, along(of.value)] : [along(of.lo), along(of.hi)];
  // An empty bar has its line inside of its length.
  const inset = quiet ? 0.5 : 0;
  const size = { x: round(from + inset), y: y + inset, width: round(Math.max(0, to - from - 2 * inset)), height: height - 2 * inset };
  return (
    <>
      <rect class={of.kind === 'span' ? 'mark-span' : kind} fill={of.kind === 'span' ? `url(#${id}-h)` : undefined} {...size} />
      {label(to)}
    </>
  );
}

/** A label in lines that fit, broken between words. */
export function linesOf(label: string): readonly string[] {
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > LETTERS) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** A tenth of a unit is finer than any screen. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
