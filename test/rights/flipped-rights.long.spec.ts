import { rights, type ActingRole, type Right, type RightName } from '../../src/rights.js';
import { agreedFor } from './agreed-rights.js';
import { everyFlip, type Flip } from './flipped-rights.js';
import { MatrixWalk, type Cell } from './matrix-walk.js';

/** So many cells are asked before a flip counts as unseen. */
const TRIES = 6;
/** Acts on the host, or by itself: asked of the table alone (`agreed-rights.spec.ts`), and at the command line. */
const NOT_BY_TOKEN: ReadonlySet<ActingRole> = new Set(['automation', 'operator']);

/** Asked of nobody in particular: `own` is no relation to what these are about. */
const OF_NOBODY: ReadonlySet<RightName> = new Set(['see_case', 'settle_follow_up', 'open_call_back_contact', 'open_contact']);
/** Answers the key of the operator alone, whatever the table says: nobody comes by a role. */
const BY_KEY: ReadonlySet<RightName> = new Set(['add_first_person']);

describe('the matrix, where one row of the table is other than it is', () => {
  let walk: MatrixWalk;
  beforeAll(async () => {
    walk = await MatrixWalk.begun();
  }, 300_000);
  afterAll(() => walk.service.end());

  it('notices each role that has one relation less, or one more', async () => {
    const flips = everyFlip().filter(({ role }) => !NOT_BY_TOKEN.has(role));
    const reached = flips.map((flip) => ({ flip, cells: walk.cells.filter((cell) => isOf(flip, cell)) }));
    const asked = reached.filter(({ cells, flip }) => cells.length > 0 && !changesNothing(flip));
    const survivors: string[] = [];
    for (const { flip, cells } of asked) if (!(await noticed(flip, cells))) survivors.push(flip.what);
    // eslint-disable-next-line no-console -- the list is what this run is for
    console.log(
      `${asked.length} flips asked for over the API; ${flips.length - asked.length} more change nothing that somebody could have there, and are flipped in the table alone`,
    );
    expect(survivors).toEqual([]);
    expect(asked.length).toBeGreaterThan(400);
  }, 1_800_000);

  /** Turns the row over in the running service for as long as it is asked. */
  async function noticed({ name, flipped }: Flip, cells: readonly Cell[]): Promise<boolean> {
    const row = rights[name] as { of: Right['of'] };
    const was = row.of;
    try {
      row.of = flipped[name]!.of;
      return (await walk.differing(cells.slice(0, TRIES))).length > 0;
    } finally {
      row.of = was;
    }
  }
});

function changesNothing({ name, relation }: Flip): boolean {
  return BY_KEY.has(name) || (relation === 'own' && OF_NOBODY.has(name));
}

/** Whether this person asks for this right in this role, and would have it, or would not, by this relation alone. */
function isOf({ name, role, relation, flipped }: Flip, { route, situation }: Cell): boolean {
  const { roles, holds, but } = situation;
  const acting = [...roles, 'anybody'] as readonly ActingRole[];
  if (!route.api || !route.rights.includes(name) || !acting.includes(role)) return false;
  if (relation !== 'every' && !(but?.[name] ?? holds).includes(relation)) return false;
  const now = acting.some((each) => (flipped[name]!.of[each] ?? []).some((one) => one === 'every' || (but?.[name] ?? holds).includes(one)));
  return now !== agreedFor(name, acting, but?.[name] ?? holds);
}
