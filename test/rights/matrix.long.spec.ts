import { inBrief, MatrixWalk, type Cell } from './matrix-walk.js';
import { storedRows } from './stored-rows.js';

const LIMIT_MS = 900_000;

describe('whoever asks for anything, of anybody, in every place that the shorter walk leaves out', () => {
  let walk: MatrixWalk;
  beforeAll(async () => {
    walk = await MatrixWalk.begun();
  }, LIMIT_MS);
  afterAll(() => walk.service.end());

  const agreed = (...came: readonly Cell['agreed'][]) => walk.cells.filter((cell) => !inBrief(cell) && came.includes(cell.agreed));

  it(
    'is told nothing of what is not for them, and changes nothing by asking',
    async () => {
      const before = await storedRows(walk.service);
      expect(await walk.differing(agreed('nothing', 'refused'))).toEqual([]);
      expect(await storedRows(walk.service)).toEqual(before);
    },
    LIMIT_MS,
  );

  it(
    'gets past the right where that is agreed',
    async () => {
      const given = agreed('through');
      expect(await walk.differing(given)).toEqual([]);
      expect(given.length).toBeGreaterThan(600);
    },
    LIMIT_MS,
  );
});
