import { nameKey } from '../../libs/text/index.js';
import type { WindowVisitor } from '../../test/support/window-visitor.js';
import { AccountsGround, CODE, PASSWORD } from './accounts.testkit.js';
import { Tries } from './tries.js';

describe('a browser in which somebody has signed in before', () => {
  let ground: AccountsGround;
  let tries: Tries;

  beforeAll(async () => {
    ground = await AccountsGround.begin();
    tries = ground.service.app.get(Tries, { strict: false });
  });
  afterAll(() => ground?.service.end());

  const WRONG = { password: 'wrong wrong wrong', code: '000000' };
  /** Somebody who has made a way in, and the browser in which they did. */
  const someone = async (signInName: string) => {
    const { id, at, seed } = await ground.withPassword(signInName);
    const signsIn = async (browser: WindowVisitor) => {
      ground.later(31);
      return ground.signIn({ signInName, password: PASSWORD, code: await ground.codeNow(seed) }, browser);
    };
    return { id, at, signsIn };
  };
  /** Strangers elsewhere, each in a network of their own, try the name until it is slowed. */
  const strangersTry = async (signInName: string, networks = 40) => {
    for (let each = 0; each < networks; each++) await strangerTries(signInName, each);
  };
  const strangerTries = (signInName: string, each: number) =>
    tries.begin({ account: nameKey(signInName), network: `203.0.113.${each}`, known: null }, ground.service.clock.now());
  const knownOf = ({ id }: { readonly id: string }) => ground.rowsOf('SELECT 1 FROM accounts.known_browsers WHERE person_id = $1', [id]);

  it('is not slowed by strangers who try the name without pause', async () => {
    const { at, signsIn } = await someone('pursued');
    ground.later(31);
    await strangersTry('pursued');
    expect((await ground.signIn({ signInName: 'pursued', ...WRONG })).status).toBe(429);
    expect((await ground.signIn({ signInName: 'pursued', ...WRONG }, at)).status).toBe(422);
    await strangersTry('pursued');
    expect((await signsIn(at)).location).toBe('/');
  });

  it('is slowed by what fails in it, and is known for nobody else', async () => {
    const { at } = await someone('clumsy');
    const statuses = [];
    for (let failed = 0; failed < 5; failed++) statuses.push((await ground.signIn({ signInName: 'clumsy', ...WRONG }, at)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
    await someone('somebody else');
    ground.later(31);
    await strangersTry('somebody else');
    await strangersTry('nobody at all');
    for (const signInName of ['somebody else', 'nobody at all']) {
      expect([signInName, (await ground.signIn({ signInName, ...WRONG }, at)).status]).toEqual([signInName, 429]);
    }
  });

  it('is one of eight, and a stranger again after a reset', async () => {
    const { id, at, signsIn } = await someone('resets');
    for (let browsers = 0; browsers < 9; browsers++) await signsIn(ground.browser());
    expect(await knownOf({ id })).toHaveLength(8);
    await ground.codeOf(await ground.freshly(ground.coordinator), id, 'ask-for-reset');
    const { text } = await ground.codeOf(await ground.freshly(ground.colleague), id, 'agree-to-reset');
    await ground.joined(CODE.exec(text)![0]);
    expect(await knownOf({ id })).toEqual([]);
    const stored = JSON.stringify(await ground.rowsOf('SELECT k::text AS row FROM accounts.known_browsers k'));
    expect(stored).not.toContain(Buffer.from(at.cookie('known')!).toString('hex'));
  });

  it('is a stranger again once its person was away', async () => {
    const { id, at, signsIn } = await someone('comes back');
    await signsIn(at);
    expect(await knownOf({ id })).toHaveLength(1);
    await ground.coordinator.does(`/people/${id}/deactivate`);
    await strangersTry('comes back');
    expect((await ground.signIn({ signInName: 'comes back', ...WRONG }, at)).status).toBe(429);
  });

  it.each([
    ['one after the other, each in a new browser', false],
    ['all at once', true],
  ])('that nobody knows is no way to more tries: %s, however the name is written', async (how, atOnce) => {
    const name = `tried ${atOnce ? 'together' : 'singly'}`;
    await someone(name);
    ground.later(31);
    const written = [
      name,
      name.toUpperCase(),
      ` ${name}  `,
      name.replace(' ', '\u200b'),
      name.replace('e', '\u00e9'),
      name.replace('t', '\uff54'),
    ];
    const tried = [...written, ...written].map((signInName) => async () => (await ground.signIn({ signInName, ...WRONG })).status);
    const statuses = atOnce ? await Promise.all(tried.map((one) => one())) : [];
    if (!atOnce) for (const one of tried) statuses.push(await one());
    expect([how, statuses.filter((status) => status === 422).length, new Set(statuses)]).toEqual([how, 4, new Set([422, 429])]);
  });

  it('is not needed: where others try the name, each network gets its turn, and is not overtaken', async () => {
    const { signsIn } = await someone('elsewhere');
    ground.later(31);
    await strangersTry('elsewhere');
    const browser = ground.browser();
    const told = await ground.signIn({ signInName: 'elsewhere', ...WRONG }, browser);
    expect([told.status, /Wait (\d+) seconds/.test(told.text)]).toEqual([429, true]);
    const wait = Number(/Wait (\d+) seconds/.exec(told.text)![1]);
    expect(wait).toBeLessThanOrEqual(4 * 41);
    for (let second = 0; second < wait; second++) {
      ground.later(1);
      await strangerTries('elsewhere', 50 + (second % 40));
    }
    await strangersTry('elsewhere', 3);
    expect((await signsIn(browser)).location).toBe('/');
  });
});
