import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import pg from 'pg';
import supertest from 'supertest';
import { Actor } from '../../test/support/acting.js';
import { giveRole } from '../../test/support/people.js';
import { testService, type TestService } from '../../test/support/service.js';
import { CommandSender } from '../commands/command-sender.js';
import { addFirstCoordinator } from './add-first-coordinator/add-first-coordinator.js';
import { FindMembers, FindPerson } from './roster.queries.js';
import { as } from '../../test/support/who-acts.js';

const PHONE = '(816) 555-0142';
const MAIL = 'robin.vale@plainview.example';

describe('the roster, over the API', () => {
  let service: TestService;
  let first: string;

  const asked = (actor: string, request: supertest.Test) => request.use(as(service.url, actor));
  const post = (actor: string, path: string, body: object = {}) => asked(actor, supertest(service.url).post(`/api/v1/${path}`)).send(body);
  const get = (actor: string, path: string) => asked(actor, supertest(service.url).get(`/api/v1/${path}`));

  /** A person with these roles, added by the first one. */
  async function person(name: string, ...roles: string[]): Promise<string> {
    const { id } = (await post(first, 'people', { name }).expect(201)).body as { id: string };
    for (const role of roles) await giveRole(service.url, new Actor(service.url, first), id, role);
    return id;
  }

  beforeAll(async () => {
    service = await testService();
    const now = service.clock.now().toISOString();
    const sender = service.app.get(CommandSender, { strict: false });
    const tries = await Promise.allSettled(['Alex Reed', 'Sam Hart'].map((name) => addFirstCoordinator(sender, { name, now })));
    const added = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.personId] : []));
    expect(added).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'somebody_exists' } });
    first = added[0]!;
  });
  afterAll(() => service.end());

  it('has one first coordinator, however many try, who is the administrator too', async () => {
    const position = (await post(first, 'people', { name: 'Pat Moss' }).expect(201)).body.position as string;
    const { body } = await get(first, `people/${first}?after=${position}`).expect(200);
    expect(body).toMatchObject({ active: true, roles: ['coordinator', 'administrator'] });
  });

  it('asks whether another person is meant where somebody is called so already', async () => {
    const tries = await Promise.all(['Jo Field', 'jo  field', 'Jó Field'].map((name) => post(first, 'people', { name })));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(tries.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'name_known',
      errors: [{ field: 'anotherOfThisName' }],
    });
    const { id, position } = (await post(first, 'people', { name: 'Jo Field', anotherOfThisName: true }).expect(201)).body as Record<
      string,
      string
    >;
    const { body } = await get(first, `people?after=${position}&limit=200`).expect(200);
    expect((body.people as { name: string }[]).filter(({ name }) => /^j[oó] /i.test(name))).toHaveLength(2);
    await post(first, `people/${id}/name`, { name: 'Alex Réed' }).expect(409);
    await post(first, `people/${id}/name`, { name: 'Jo Fields' }).expect(200);
  });

  it('counts a revoked role and a deactivation at the very next request', async () => {
    const robin = await person('Robin Vale', 'coordinator');
    await post(robin, 'people', { name: 'Kim Lane' }).expect(201);
    await post(first, `people/${robin}/roles/revoke`, { role: 'coordinator' }).expect(200);
    const refused = await post(robin, 'people', { name: 'Kim Lane' }).expect(403);
    expect(refused.body).toMatchObject({ code: 'roster_keepers_only' });
    await post(first, `people/${robin}/deactivate`).expect(200);
    expect((await get(robin, `people/${robin}`).expect(403)).body).toMatchObject({ code: 'actor_inactive' });
    const queries = service.app.get(QueryBus, { strict: false });
    expect(await queries.execute(new FindPerson(robin))).toEqual({
      id: robin,
      name: 'Robin Vale',
      roles: [],
      active: false,
      lastDeactivatedAt: service.clock.now().toISOString(),
    });
    expect(await queries.execute(new FindPerson(randomUUID()))).toBeNull();
  });

  it('lets in nobody whom it does not know', async () => {
    expect((await get(randomUUID(), 'people').expect(401)).body).toMatchObject({ code: 'token_not_good' });
  });

  it('adds a person once on a double tap', async () => {
    const key = randomUUID();
    const tap = () => post(first, 'people', { name: 'Twice Tapped' }).set('Idempotency-Key', key);
    const [one, other] = await Promise.all([tap(), tap()]);
    expect(one.body.id).toBe(other.body.id);
    const { body } = await get(first, `people?limit=200&after=${one.body.position as string}`).expect(200);
    expect((body.people as { name: string }[]).filter(({ name }) => name === 'Twice Tapped')).toHaveLength(1);
  });

  it('refuses a change by somebody who saw an older state', async () => {
    const id = await person('Stale Seen');
    const etag = (await post(first, `people/${id}/name`, { name: 'Seen Once' }).expect(200)).headers.etag!;
    await post(first, `people/${id}/name`, { name: 'Seen Twice' }).expect(200);
    const late = await post(first, `people/${id}/name`, { name: 'Seen Late' }).set('If-Match', etag).expect(412);
    expect(late.body).toMatchObject({ code: 'stale_revision' });
  });

  it('refuses a field for notes, and names every field that cannot be taken', async () => {
    const id = await person('No Notes');
    const notes = await post(first, `people/${id}/availability`, { unavailableUntil: '2026-12-01', notes: 'tired' }).expect(400);
    expect(notes.body.errors).toEqual([expect.objectContaining({ field: '', code: 'never_stored' })]);
    expect(JSON.stringify(notes.body)).not.toContain('tired');
    const membership = { programs: ['police'], agencyId: 'x', disciplines: [] };
    const wrong = await post(first, `people/${id}/membership`, membership).expect(400);
    const fields = new Set((wrong.body.errors as { field: string }[]).map(({ field }) => field));
    expect(fields).toEqual(new Set(['programs', 'agencyId', 'teamRoles']));
  });

  it('gives a membership only at an agency and a unit of the register', async () => {
    const id = await person('Morgan Field', 'peer_member');
    const agency = (await post(first, 'agencies', { name: 'Plainview Fire', kind: 'department', county: 'clay', discipline: 'fire' })).body
      .id as string;
    const membership = { programs: ['commander'], agencyId: agency, disciplines: ['fire'], teamRoles: ['peer'] };
    const unknown = await post(first, `people/${id}/membership`, { ...membership, agencyId: randomUUID() }).expect(409);
    expect(unknown.body).toMatchObject({ code: 'agency_not_found' });
    const noUnit = await post(first, `people/${id}/membership`, { ...membership, unitId: randomUUID() }).expect(409);
    expect(noUnit.body).toMatchObject({ code: 'unit_not_found' });
    await post(first, `people/${id}/membership`, membership).expect(200);
    const queries = service.app.get(QueryBus, { strict: false });
    const found = await queries.execute(new FindMembers([randomUUID(), id, first]));
    expect(found.map(({ memberId, agencyId }) => [memberId, agencyId])).toEqual([
      [id, agency],
      [first, null],
    ]);
  });

  describe('how a person is reached', () => {
    let robin: string;
    let stranger: string;
    const open = (actor: string, purpose: string) => post(actor, `people/${robin}/contact/open`, { purpose });
    const entries = () => service.sources.vault.accessEntries({ object: `person:${robin}`, limit: 100 });

    beforeAll(async () => {
      robin = await person('Robin Reached', 'peer_member');
      stranger = await person('Stranger', 'team_lead', 'peer_member', 'privacy_officer', 'program_leadership');
      await post(robin, `people/${robin}/contact`, { phone: PHONE, mail: MAIL }).expect(200);
    });

    it('stands nowhere in the database in the clear', async () => {
      const { position } = (await post(robin, `people/${robin}/console-roster/agree`).expect(200)).body as { position: string };
      await get(first, `people/${robin}?after=${position}`).expect(200);
      const pool = new pg.Pool({ connectionString: service.database.superuserUrl, max: 1 });
      const { rows } = await pool.query<{ dump: string }>(
        `SELECT string_agg(query_to_xml(format('SELECT * FROM %I.%I', schemaname, tablename), false, true, '')::text, '') AS dump
           FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      await pool.end();
      expect(rows[0]!.dump).toContain('Robin Reached');
      for (const marker of [PHONE, '+18165550142', MAIL].flatMap((text) => [
        text,
        Buffer.from(text).toString('base64'),
        Buffer.from(text).toString('hex'),
      ])) {
        expect(rows[0]!.dump).not.toContain(marker);
      }
    });

    it('is opened by a coordinator for a purpose, with an entry in the access log', async () => {
      expect((await open(first, 'arrange_response').expect(200)).body).toEqual({ phone: PHONE, mail: MAIL });
      expect((await entries()).at(-1)).toMatchObject({
        viewer: first,
        role: 'coordinator',
        purpose: 'arrange_response',
        outcome: 'allowed',
        action: 'open_contact',
        fields: ['person.phone', 'person.mail'],
        count: 2,
      });
    });

    it('is opened by the person themself, because they asked', async () => {
      expect((await open(robin, 'person_asked').expect(200)).body).toEqual({ phone: PHONE, mail: MAIL });
      expect((await entries()).at(-1)).toMatchObject({ viewer: robin, role: 'own_record', outcome: 'allowed' });
    });

    it('is refused to everybody else, which stands in the access log too', async () => {
      const refused = await open(stranger, 'arrange_response').expect(403);
      expect(refused.body).toMatchObject({ code: 'contact_not_for_you' });
      expect(JSON.stringify(refused.body)).not.toContain(PHONE);
      expect((await entries()).at(-1)).toMatchObject({ viewer: stranger, outcome: 'denied' });
      await open(stranger, 'curiosity').expect(400);
    });

    it('is changed by nobody else, and a try leaves no key behind', async () => {
      await post(stranger, `people/${robin}/contact`, { phone: '816-555-0199' }).expect(403);
      expect((await open(first, 'roster_upkeep').expect(200)).body).toEqual({ phone: PHONE, mail: MAIL });
      const pool = new pg.Pool({ connectionString: service.database.superuserUrl, max: 1 });
      await post(stranger, `people/${first}/contact`, { phone: '816-555-0199' }).expect(403);
      const keys = await pool.query('SELECT FROM vault.keys WHERE subject = $1', [first]);
      await pool.end();
      expect(keys.rowCount).toBe(0);
    });

    it('is taken off the record when the person no longer has it, and nothing else with it', async () => {
      await post(robin, `people/${robin}/contact`, { mail: 'robin@other.example' }).expect(200);
      await post(robin, `people/${robin}/contact`, { remove: ['mail'] }).expect(200);
      expect((await post(robin, `people/${robin}/contact`, { remove: ['mail'] }).expect(200)).body).toMatchObject({ changed: false });
      expect((await open(first, 'roster_upkeep').expect(200)).body).toEqual({ phone: PHONE, mail: null });
      for (const phone of [' (816)\u00a0555-0143 ext. 12 ', '816.555.0143 #12', '+1 816\u2011555\u20130143 x12']) {
        await post(robin, `people/${robin}/contact`, { phone, mail: '  ' }).expect(200);
        expect((await open(first, 'roster_upkeep').expect(200)).body).toEqual({ phone: '(816) 555-0143 ext. 12', mail: null });
      }
      await post(robin, `people/${robin}/contact`, { phone: PHONE, remove: ['phone'] }).expect(409);
      for (const hours of [1e-300, 8.123, -1e-9]) await post(first, `people/${robin}/trainings`, { on: '2026-01-01', hours }).expect(400);
      const shown = await post(robin, `people/${robin}/contact`, { phone: 'at the desk' }).expect(400);
      expect(JSON.stringify(shown.body)).toContain('Which number reaches them?');
      expect(JSON.stringify(shown.body)).not.toContain('regular expression');
      const wrong = await post(robin, `people/${robin}/contact`, { phone: null, mail: 'ask at the desk' }).expect(400);
      expect((wrong.body.errors as { field: string }[]).map(({ field }) => field)).toEqual(expect.arrayContaining(['phone', 'mail']));
      expect(JSON.stringify(wrong.body)).not.toContain('ask at the desk');
    });

    it('says nothing where nothing is on record, and that it was looked at', async () => {
      const { body } = await post(first, `people/${stranger}/contact/open`, { purpose: 'roster_upkeep' }).expect(200);
      expect(body).toEqual({ phone: null, mail: null });
      const [entry] = await service.sources.vault.accessEntries({ object: `person:${stranger}`, limit: 1, newestFirst: true });
      expect(entry).toMatchObject({ viewer: first, outcome: 'empty', count: 0 });
    });

    it('stands as "can be reached" on the console roster of those who agreed, and leaves it with them', async () => {
      const membership = { programs: ['commander'], disciplines: ['fire'], teamRoles: ['peer'] };
      const { position } = (await post(first, `people/${robin}/membership`, membership).expect(200)).body as { position: string };
      const { body } = await get(first, `console-roster?after=${position}`).expect(200);
      expect(body.lines).toEqual([
        {
          personId: robin,
          name: 'Robin Reached',
          programs: ['commander'],
          agencyName: null,
          disciplines: ['fire'],
          unavailableUntil: null,
          hasPhone: true,
        },
      ]);
      await get(stranger, 'console-roster').expect(403);
      const left = (await post(robin, `people/${robin}/console-roster/leave`).expect(200)).body as { position: string };
      expect((await get(first, `console-roster?after=${left.position}`).expect(200)).body.lines).toEqual([]);
    });
  });
});
