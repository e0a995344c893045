import type { WriteStream } from 'node:tty';

const WIDTH = 30;

/** A bar that fills where somebody watches, and a line for each tenth where the output goes elsewhere. */
export function progressBar(out: Pick<WriteStream, 'isTTY' | 'write'>, from: number, to: number): (instant: number, words: string) => void {
  let tenths = 0;
  return (instant, words) => {
    const share = Math.min(1, (instant - from) / (to - from));
    if (out.isTTY) {
      const filled = Math.round(share * WIDTH);
      out.write(`\r[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${words}  `);
      return;
    }
    if (Math.floor(share * 10) <= tenths) return;
    tenths = Math.floor(share * 10);
    out.write(`${tenths * 10} %, ${words}\n`);
  };
}
