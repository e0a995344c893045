import { clock } from '../../../test/support/clock.js';
import { until } from '../../../test/support/until.js';
import { readSideDatabase, recordedLog } from '../read-side.testkit.js';
import { ToDoWorker, type ToDo } from './to-do-worker.js';

interface Piece {
  readonly id: string;
}

/** As of `defaultToDoLimits`. */
const AT_ONCE = 8;
const pieces = (name: string, howMany: number): readonly Piece[] =>
  Array.from({ length: howMany }, (_, index) => ({ id: `${name}${index}` }));

describe('a to-do list with work that takes long', () => {
  let opened: Awaited<ReturnType<typeof readSideDatabase>>;
  let worker: ToDoWorker<Piece>;
  let open: Map<string, Piece>;
  let done: string[];
  let more: () => void;
  let letGo: () => void;
  let held: Promise<void>;
  let looks: number;
  beforeAll(async () => {
    opened = await readSideDatabase([]);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await opened.dataSource.query('DELETE FROM read_side.claims');
    [open, done, looks] = [new Map(), [], 0];
    held = new Promise((resolve) => (letGo = resolve));
  });
  afterEach(async () => {
    letGo();
    await worker.stop();
  });

  function works(...listed: readonly Piece[]): void {
    for (const piece of listed) open.set(piece.id, piece);
    const list: ToDo<Piece> = {
      name: 'pieces',
      projection: 'none',
      due: async (_now, limit) => ((looks += 1), [...open.values()].slice(0, limit)),
      nextDue: async () => null,
      send: async ({ id }) => {
        if (id.startsWith('slow')) await held;
        open.delete(id);
        done.push(id);
      },
      onMore: (listener) => ((more = listener), () => (more = () => undefined)),
    };
    const runner = { isCaughtUp: () => true, onProjected: () => () => undefined };
    worker = new ToDoWorker(list, { dataSource: opened.dataSource, runner, clock: clock(), log: recordedLog() });
    worker.start();
  }
  const taken = async () => (await opened.dataSource.query<unknown[]>('SELECT FROM read_side.claims')).length;

  it('does everything else meanwhile, as long as there is room beside it', async () => {
    works(...pieces('slow', AT_ONCE - 1), ...pieces('quick', 20));
    await until(() => done.length === 20);
    expect(done.every((id) => id.startsWith('quick'))).toBe(true);
    letGo();
    await until(() => done.length === 20 + AT_ONCE - 1);
    expect(new Set(done).size).toBe(done.length);
  });

  it('never does more at a time than there is room for', async () => {
    works(...pieces('slow', AT_ONCE + 4));
    await until(async () => (await taken()) === AT_ONCE);
    more();
    expect([await taken(), done]).toEqual([AT_ONCE, []]);
    letGo();
    await until(() => done.length === AT_ONCE + 4);
  });

  it('finishes what is under way before it stops, and begins nothing more', async () => {
    works(...pieces('slow', AT_ONCE + 4));
    await until(async () => (await taken()) === AT_ONCE);
    const stopped = worker.stop();
    letGo();
    await stopped;
    expect(done).toHaveLength(AT_ONCE);
  });

  it('is looked at as soon as it is said that there is more', async () => {
    works();
    await until(() => looks > 0);
    open.set('quick', { id: 'quick' });
    await until(() => (more(), done.length > 0), 10_000);
  });
});
