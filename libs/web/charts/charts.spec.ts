import { renderToString } from 'preact-render-to-string';
import { BarChart, ColumnChart, ShareChart, type Charted } from './index.js';

const frame = { id: 'one', title: 'What kind', description: 'The most were of the first.' };
const value = (number: number): Charted => ({ kind: 'value', value: number, label: String(number) });
const span: Charted = { kind: 'span', lo: 0, hi: 4, label: 'c' };
const none: Charted = { kind: 'none', label: '' };
const legend = { now: '2025', before: '2024' };

const all = () => [
  renderToString(BarChart({ ...frame, legend, rows: [{ key: 'a', label: 'First', now: value(20), before: value(10) }] })),
  renderToString(ColumnChart({ ...frame, columns: [{ key: 'a', label: 'Q1', group: '2025', of: value(20) }] })),
  renderToString(ShareChart({ ...frame, parts: [{ key: 'a', label: 'In time', value: 3, figure: '3' }] })),
];

describe('a chart', () => {
  it('is one picture with a name and a description, with no style and no script of its own', () => {
    for (const drawn of all()) {
      expect(drawn).toMatch(/^<svg class="chart" role="img" aria-labelledby="one-t one-d"/);
      expect(drawn).toContain('<title id="one-t">What kind</title><desc id="one-d">The most were of the first.</desc>');
      expect(drawn).not.toMatch(/ style=| on\w+=|<style|<script/);
    }
  });

  it('draws lengths from 0, in proportion, with the figure beside each', () => {
    const rows = [
      { key: 'a', label: 'First', now: value(40), before: value(20) },
      { key: 'b', label: 'Second', now: value(10), before: none },
    ];
    const drawn = renderToString(BarChart({ ...frame, legend, rows }));
    const bars = [...drawn.matchAll(/<rect class="mark" x="0" y="\d+" width="([\d.]+)" height="13"/g)].map(([, width]) => Number(width));
    expect(bars).toEqual([276, 69]);
    expect(drawn).toContain('class="figure">40</text>');
    expect(drawn).toContain('class="figure">10</text>');
  });

  it('hatches a span where it lies, and writes a word where there is no figure', () => {
    const columns = [
      { key: 'a', label: 'Q1', of: value(8) },
      { key: 'b', label: 'Q2', of: span },
      { key: 'c', label: 'Q3', of: { kind: 'none', label: 's' } as const },
    ];
    const drawn = renderToString(ColumnChart({ ...frame, columns }));
    expect(drawn).toMatch(/<rect class="mark-span" fill="url\(#one-h\)"[^>]* y="68" [^>]*height="52"/);
    expect(drawn).toContain('class="figure">c</text>');
    expect(drawn).toContain('class="figure">s</text>');
    expect(drawn.match(/<rect/g)).toHaveLength(2);
  });

  it('lays the parts of a whole side by side, told apart without color', () => {
    const parts = [30, 10, 40].map((each, at) => ({ key: `k${at}`, label: `Part ${at}`, value: each, figure: String(each) }));
    const drawn = renderToString(ShareChart({ ...frame, parts }));
    const bars = [...drawn.matchAll(/<rect class="([\w-]+)"[^>]* x="([\d.]+)" y="1" width="([\d.]+)"/g)];
    expect(bars.map(([, kind, x, width]) => [kind, Number(x), Number(width)])).toEqual([
      ['mark', 1, 118],
      ['mark-part', 121, 38],
      ['mark-before', 161, 158],
    ]);
  });

  it('breaks a long label between words', () => {
    const label = 'Mass events + Officer-involved shootings + Other incidents of the year';
    const drawn = renderToString(BarChart({ ...frame, legend, rows: [{ key: 'a', label, now: span, before: none }] }));
    expect(drawn).toContain('>Mass events + Officer-involved shootings +</text>');
    expect(drawn).toContain('>Other incidents of the year</text>');
  });
});
