import type { ComponentChildren } from 'preact';
import { WIDTH, type ChartFrame } from './charted.js';

/** The drawing around the marks. It is one picture with a name and a description; its texts are the same as in the table beside it. */
export function Chart({
  id,
  title,
  description,
  height,
  children,
}: ChartFrame & { readonly height: number; readonly children: ComponentChildren }) {
  return (
    <svg class="chart" role="img" aria-labelledby={`${id}-t ${id}-d`} viewBox={`0 0 ${WIDTH} ${height}`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      <defs>
        <pattern id={`${id}-h`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" class="hatch" />
        </pattern>
        <pattern id={`${id}-p`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle cx="2.5" cy="2.5" r="1.2" class="dot" />
        </pattern>
      </defs>
      {children}
    </svg>
  );
}

/** A key to the two kinds of bars: filled and empty, so that color is not needed to tell them apart. */
export function Legend({ y, now, before }: { readonly y: number; readonly now: string; readonly before?: string }) {
  const second = 24 + now.length * 7;
  return (
    <g>
      <rect class="mark" x="0" y={y - 9} width="10" height="10" />
      <text x="15" y={y}>
        {now}
      </text>
      {before !== undefined && (
        <>
          <rect class="mark-before" x={second + 0.5} y={y - 8.5} width="9" height="9" />
          <text x={second + 15} y={y}>
            {before}
          </text>
        </>
      )}
    </g>
  );
}
