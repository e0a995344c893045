import { randomUUID } from 'node:crypto';
import { EventVersions, NO_STREAM } from '../../libs/event-sourcing/index.js';
import { openPostgresEventStore } from '../../libs/event-store/postgres/index.js';

/** Writers on streams of their own until the process is ended; tells every acknowledged event. */
const [connectionString, category] = process.argv.slice(2);
const WRITERS = 16;
const store = await openPostgresEventStore({
  connectionString: connectionString!,
  versions: new EventVersions(),
  acceptUnsafeServer: true,
});
let running = true;
process.once('SIGTERM', () => {
  running = false;
});

async function write(writer: number): Promise<void> {
  const stream = `${category}-${writer}`;
  for (let revision = NO_STREAM; running;) {
    const events = Array.from({ length: 1 + (revision % 3 === 0 ? 2 : 0) }, () => ({
      id: randomUUID(),
      version: 1,
      event: { type: 'SomethingHappened', data: { writer } },
      metadata: { commandId: randomUUID(), actor: 'automation:writer', recordedAt: '2026-03-01T08:30:00.000Z' },
    }));
    const appended = await store.append(stream, revision, events);
    revision = appended.revision;
    const acknowledged = events.map(({ id }) => id);
    process.stdout.write(`${JSON.stringify({ acknowledged, stream, position: appended.position.toString() })}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
await store.close();
