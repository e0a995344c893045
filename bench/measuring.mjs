import { build } from 'esbuild';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Events of one stream, before the next one is begun. */
const STREAM_LENGTH = 20;

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Says so where the machine is at other work: what is measured then says little. */
export function noteOthersAtWork() {
  const [busy] = loadavg();
  if (busy > cpus().length / 2) {
    console.log(`note         others keep the machine busy (load ${busy.toFixed(1)} on ${cpus().length} cores): the figures say little`);
  }
}

/** What a module of these lines exports. The libraries are TypeScript: they are bundled as the build would compile them. */
export async function bundled(lines, tsconfig) {
  const outfile = join(root, 'node_modules/.cache/bench', `${process.pid}.mjs`);
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    ...(tsconfig && { tsconfig: join(root, tsconfig) }),
  });
  try {
    return await import(outfile);
  } finally {
    await rm(outfile, { force: true });
  }
}

/** An event of the usual size, with an id of its own. */
export function newEvent() {
  const id = randomUUID();
  return {
    id,
    version: 1,
    event: {
      type: 'SomethingHappened',
      data: { reference: id, kind: 'measured', count: 7, place: 'somewhere', at: '2026-03-01T08:30:00.000Z', parts: ['a', 'b', 'c'] },
    },
    metadata: { commandId: id, actor: 'automation:bench', recordedAt: '2026-03-01T08:30:00.000Z' },
  };
}

/** Loops that each wait for their own answer before they go on. Gives how many were appended, and how many a second. */
export async function appending(append, writers, forSeconds) {
  let count = 0;
  const began = performance.now();
  const end = began + forSeconds * 1000;
  await Promise.all(
    Array.from({ length: writers }, async () => {
      let stream = `bench-${randomUUID()}`;
      for (let revision = -1; performance.now() < end; revision++, count++) {
        if (revision === STREAM_LENGTH - 1) {
          stream = `bench-${randomUUID()}`;
          revision = -1;
        }
        await append(stream, revision, newEvent());
      }
    }),
  );
  return { count, rate: (count / (performance.now() - began)) * 1000 };
}

export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A whole number, aligned to the right. */
export function whole(figure) {
  return Math.round(figure).toLocaleString('en').padStart(7);
}
