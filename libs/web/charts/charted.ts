/** A value as a chart draws it: a length, a span in which it lies, or a word in its place. */
export type Charted =
  | { readonly kind: 'value'; readonly value: number; readonly label: string }
  | { readonly kind: 'span'; readonly lo: number; readonly hi: number; readonly label: string }
  | { readonly kind: 'none'; readonly label: string };

/** What every chart is told. */
export interface ChartFrame {
  /** Unique on the page; ids inside of the drawing begin with it. */
  readonly id: string;
  /** What it shows, for whoever cannot see it. */
  readonly title: string;
  /** What can be seen in it, in a sentence. */
  readonly description: string;
}

/** Inner width of every chart, in its own units: a narrow phone shows it nearly one to one. */
export const WIDTH = 320;

/** The most that a scale has to reach; never nothing, so that a chart of nothing has an axis. */
export function most(values: readonly Charted[]): number {
  return Math.max(1, ...values.map((each) => (each.kind === 'value' ? each.value : each.kind === 'span' ? each.hi : 0)));
}
