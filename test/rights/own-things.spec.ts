import { randomUUID } from 'node:crypto';
import { agreedRoutes } from './agreed-routes.js';
import { askedRoutes, type AskedRoute } from './asked-routes.js';
import { inFlight } from './matrix-caller.js';
import { OwnGround, reaching, type OwnThing } from './own-ground.js';
import { PageVisitor } from '../support/page-visitor.js';
import { testService, type TestService } from '../support/service.js';
import { storedRows } from './stored-rows.js';

/** What everybody may send for themselves, and what of it names nothing that could be another's. */
const namesNothing = `AccountPage.endOthers SettingsPage.save StayPage.stay StepUpPage.byPasskey StepUpPage.inDemo TokensPage.make
  SetUpPage.authenticator SetUpPage.beginAuthenticator SetUpPage.done SetUpPage.passkey SetUpPage.password SetUpPage.recoveryCodes`;
const LISTS = ['/account', '/account/tokens', '/account/notices', '/settings', '/step-up'];
const DIFFERING = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|challenge&quot;:&quot;[\w-]+|name="csrf" value="[^"]*"/g;

describe('what belongs to one person alone', () => {
  let service: TestService;
  let ground: OwnGround;
  let routes: readonly AskedRoute[];
  let things: readonly OwnThing[];
  let visitors: readonly PageVisitor[];
  let listed: readonly string[];

  /** What everybody else gets to see of what is theirs. */
  const lists = () =>
    inFlight(visitors, async (visitor) => {
      const pages = await inFlight(LISTS, async (path) => (await visitor.sees(path)).html.replaceAll(DIFFERING, ''));
      return pages.join('\n');
    });

  beforeAll(async () => {
    service = await testService({ worksByHand: true });
    service.sources.heldBack.release();
    routes = await askedRoutes(service.app);
    ground = new OwnGround(service, routes);
    await ground.begin();
    visitors = await inFlight(reaching, (role) => PageVisitor.signedIn(service, ground.who[role]));
    listed = await lists();
    things = await ground.ownThings();
  }, 120_000);
  afterAll(() => service.end());

  it('is each named here that a form of everybody’s could name', () => {
    const own = Object.entries(agreedRoutes).filter(([, rights]) => rights.includes('use_service'));
    const sent = routes.filter(({ name, method }) => method === 'POST' && own.some(([route]) => route === name)).map(({ name }) => name);
    expect([...namesNothing.split(/\s+/), ...new Set(things.map(({ route }) => route))].sort()).toEqual(sent.sort());
  });

  it('is on no page of anybody else', async () => {
    expect(await lists()).toEqual(listed);
  });

  it('answers each role as what is not there, and stays as it is', async () => {
    const before = await inFlight(things, ({ table }) => ground.rowsOf(table, ground.owner));
    const cells = things.flatMap((thing) => reaching.map((role) => ({ thing, role, actor: ground.who[role] })));
    const told = await inFlight(cells, async ({ thing, role, actor }) => {
      const another = await ground.asks(actor, thing, thing.names.another);
      const nobody = await ground.asks(actor, thing, thing.names.nobody);
      return another.said === nobody.said && another.came !== 'unknown'
        ? []
        : [`${thing.what} for ${role}: ${another.status}, and ${nobody.status} of nothing`];
    });
    expect(told.flat()).toEqual([]);
    expect(await inFlight(things, ({ table }) => ground.rowsOf(table, ground.owner))).toEqual(before);
  });

  it('answers its owner, who changes it by asking the same', async () => {
    for (const thing of things) {
      const before = await ground.rowsOf(thing.table, ground.owner);
      const { status } = await ground.asks(ground.owner, thing, thing.names.own);
      expect([thing.what, status < 400]).toEqual([thing.what, true]);
      expect([thing.what, await ground.rowsOf(thing.table, ground.owner)]).not.toEqual([thing.what, before]);
    }
  });

  describe('as does what somebody proposed to restate', () => {
    const ACTS = ['Propose', 'Withdraw', 'AgreeTo', 'Decline'] as const;
    const routeOf = (act: string, by: 'Api.send' | 'Form.take') => `${act}Restatement${by}`;
    const tries = (actor: string, act: (typeof ACTS)[number], yearId: string, by: 'Api.send' | 'Form.take' = 'Api.send') =>
      ground.asks(actor, { route: routeOf(act, by) }, { yearId });
    const mayNot = reaching.filter((role) => role !== 'coordinator' && role !== 'privacy_officer');
    const [ofAnother, ofOfficer, ofCoordinator, open] = ['requests-2025', 'contacts-2025', 'contacts-2024', 'requests-2024'] as const;
    const other = randomUUID();

    beforeAll(async () => {
      await ground.person(other, ['coordinator']);
      const proposing = [
        [other, ofAnother],
        [ground.who.privacy_officer, ofOfficer],
        [ground.who.coordinator, ofCoordinator],
      ] as const;
      for (const [actor, yearId] of proposing) {
        const { said } = await tries(actor, 'Propose', yearId);
        await service.projected(BigInt(/"position":"(\d+)"/.exec(said)![1]!));
      }
    });

    it('to each role that has no part in it, whether something is proposed, nothing is, or there is no such year', async () => {
      const before = await storedRows(service);
      const cells = (['Api.send', 'Form.take'] as const).flatMap((by) => ACTS.flatMap((act) => mayNot.map((role) => ({ by, act, role }))));
      const told = await inFlight(cells, async ({ by, act, role }) => {
        const years = [ofAnother, open, 'requests-2019'];
        const answers = await inFlight(years, (yearId) => tries(ground.who[role], act, yearId, by));
        const alike = answers.every(({ said, came }) => said === answers[0]!.said && came !== 'through');
        return alike ? [] : [`${act} (${by}) for ${role}: ${answers.map(({ status, code }) => `${status} ${code}`).join(', ')}`];
      });
      expect(told.flat()).toEqual([]);
      expect(await storedRows(service)).toEqual(before);
    });

    it('to whoever did not propose it, where they would withdraw it, and to whoever did, where they would decide it', async () => {
      const { coordinator, privacy_officer: officer } = ground.who;
      const before = await storedRows(service);
      const code = async (actor: string, act: (typeof ACTS)[number], yearId: string) => (await tries(actor, act, yearId)).code;
      for (const actor of [coordinator, officer]) {
        expect(await code(actor, 'Propose', ofAnother)).toBe('restatement_is_proposed');
        expect(await code(actor, 'Withdraw', ofAnother)).toBe('not_your_proposal');
      }
      for (const act of ['AgreeTo', 'Decline'] as const) {
        expect(await code(officer, act, ofOfficer)).toBe('decided_by_another');
        for (const yearId of [ofAnother, ofCoordinator, open]) expect(await code(coordinator, act, yearId)).toBe('privacy_officer_only');
        expect(await code(officer, act, open)).toBe('no_restatement_proposed');
      }
      expect(await storedRows(service)).toEqual(before);
    });

    it('but to whoever proposed it, and to another who decides', async () => {
      const { coordinator, privacy_officer: officer } = ground.who;
      for (const [actor, act, yearId] of [
        [coordinator, 'Withdraw', ofCoordinator],
        [officer, 'Withdraw', ofOfficer],
        [officer, 'AgreeTo', ofAnother],
      ] as const) {
        expect([act, (await tries(actor, act, yearId)).status]).toEqual([act, 200]);
      }
    });
  });
});
