import { agreedFor } from './agreed-rights.js';
import { BRIEFLY, inBrief, MatrixWalk, type Cell } from './matrix-walk.js';
import { storedRows } from './stored-rows.js';

const LIMIT_MS = 900_000;

describe('whoever asks for anything, of anybody', () => {
  let walk: MatrixWalk;
  beforeAll(async () => {
    walk = await MatrixWalk.begun();
  }, LIMIT_MS);
  afterAll(() => walk.service.end());

  const agreed = (...came: readonly Cell['agreed'][]) => walk.cells.filter((cell) => inBrief(cell) && came.includes(cell.agreed));

  it(
    'is told nothing of what is not for them, to the byte as of what is not there, and changes nothing by asking',
    async () => {
      const before = await storedRows(walk.service);
      expect(await walk.differing(agreed('nothing', 'refused'))).toEqual([]);
      const hidden = agreed('nothing').filter(({ route, situation }) => route.api && BRIEFLY.has(situation.who));
      expect(await walk.differing(hidden, 'plain')).toEqual([]);
      expect(await walk.differing(hidden, 'badly')).toEqual([]);
      expect(await storedRows(walk.service)).toEqual(before);
    },
    LIMIT_MS,
  );

  it(
    'gets past the right where that is agreed, in exactly one role and by exactly one relation',
    async () => {
      const given = agreed('through');
      expect(await walk.differing(given)).toEqual([]);
      expect(given.length).toBeGreaterThan(600);
    },
    LIMIT_MS,
  );

  it(
    'gets nothing as the operator of the host but what is agreed to be theirs',
    async () => {
      const theirs = walk.routes.filter(({ api, rights: named }) => api && named.some((name) => agreedFor(name, ['operator'], [])));
      const open = await walk.openToOperator();
      expect(open.map(({ name }) => name).sort()).toEqual(theirs.map(({ name }) => name).sort());
    },
    LIMIT_MS,
  );

  it(
    'is nobody while not signed in, and once deactivated',
    async () => {
      expect(await walk.open(walk.routes, null)).toEqual([]);
      expect(await walk.open(walk.routes, walk.deactivated)).toEqual([]);
    },
    LIMIT_MS,
  );
});
