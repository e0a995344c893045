import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CommandMechanism, DomainEvent } from '../../libs/event-sourcing/index.js';
import { registered } from '../../src/agencies/domain/agency.testkit.js';
import type { CaseEvent } from '../../src/cases/domain/case.events.js';
import { agency, deployed, followUp, intervention, lead, peer, plannedFollowUp, received } from '../../src/cases/domain/case.testkit.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import { personRoles } from '../../src/vocabulary/index.js';
import { testService, type TestService } from '../support/service.js';
import { sampleBody, type Schema } from './sample-body.js';
import { bearer } from '../support/who-acts.js';

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const owner = randomUUID();
const leadershipOwner = randomUUID();
const deactivated = randomUUID();
const conflicted = randomUUID();
const alsoConflicted = randomUUID();
const colleague = randomUUID();
const ownedByLeadership = randomUUID();
const roles = personRoles.filter((role) => role !== 'coordinator');
const strangers = new Map([['nobody in particular', randomUUID()], ...roles.map((role) => [`a ${role}`, randomUUID()] as const)]);

describe('whoever may not see a case learns nothing of it by asking', () => {
  let service: TestService;
  let operations: readonly Asked[];
  const cases: Record<string, string> = {
    'not existing': randomUUID(),
    existing: randomUUID(),
    closed: randomUUID(),
    declined: randomUUID(),
  };

  beforeAll(async () => {
    // By the clock, what is of somebody without a role would go to the desk: here it stays theirs. The read models go on.
    service = await testService({ worksByHand: true });
    service.sources.heldBack.release();
    operations = await operationsOnCases();
    await given(`agency-${agency}`, registered());
    for (const [name, id] of strangers) await person(id, name.startsWith('a ') ? [granted(name.slice(2))] : []);
    await person(owner, []);
    await person(leadershipOwner, [granted('program_leadership')]);
    await person(lead, [granted('team_lead'), { type: 'RoleRevoked', data: { role: 'team_lead' } }]);
    await person(peer, [granted('peer_member'), { type: 'RoleRevoked', data: { role: 'peer_member' } }]);
    await person(deactivated, [granted('coordinator'), { type: 'PersonDeactivated', data: {} }]);
    await person(conflicted, [granted('coordinator')]);
    await person(alsoConflicted, [granted('coordinator')]);
    await person(colleague, [granted('coordinator')]);
    const open: CaseEvent[] = [
      ...deployed(),
      plannedFollowUp(followUp, { kind: 'person', personId: owner }),
      plannedFollowUp(ownedByLeadership, { kind: 'person', personId: leadershipOwner }, 'closing_check'),
      declaredFor(conflicted),
      declaredFor(alsoConflicted),
    ];
    await given(`case-${cases.existing}`, open);
    await given(`case-${cases.closed}`, [
      ...deployed(),
      declaredFor(conflicted),
      declaredFor(alsoConflicted),
      { type: 'CaseClosed', data: { because: 'completed' } } as CaseEvent,
    ]);
    await given(`case-${cases.declined}`, [
      ...received(),
      declaredFor(conflicted),
      declaredFor(alsoConflicted),
      { type: 'RequestDeclined', data: { reason: 'invalid' } } as CaseEvent,
    ]);
  });
  afterAll(() => service.end());

  const people = (): readonly (readonly [string, string])[] => [
    ...strangers,
    ['the owner of a follow-up, without a role', owner],
    ['leadership, named as owner', leadershipOwner],
    ['a lead whose role was revoked', lead],
    ['a member whose role was revoked', peer],
    ['a coordinator who was deactivated', deactivated],
    ['a coordinator with a conflict, while another could take it', conflicted],
    ['a second coordinator with a conflict', alsoConflicted],
  ];

  it('answers as for a case that does not exist, to the byte, and writes no row', async () => {
    for (const [, actor] of people()) await bearer(service.url, actor);
    const before = await rows(service);
    const told: string[] = [];
    for (const [who, actor] of people()) {
      for (const asked of operations) {
        const missing = await ask(actor, asked, cases['not existing']!, undefined);
        const answers = await Promise.all([
          ...['existing', 'closed', 'declined'].map((name) => ask(actor, asked, cases[name]!, undefined)),
          ask(actor, asked, cases.existing!, '"0"'),
        ]);
        const other = answers.find((answer) => answer !== missing);
        if (other !== undefined) told.push(`${who}: ${asked.method} ${asked.path}: ${other.slice(0, 3)}, not ${missing.slice(0, 3)}`);
      }
    }
    expect(told).toEqual([]);
    expect(await rows(service)).toEqual(before);
  }, 240_000);

  it('would notice: most of what is asked gets as far as the right', async () => {
    const answers = await Promise.all(operations.map((asked) => ask(owner, asked, cases.existing!, undefined)));
    const unseen = answers.filter((answer) => answer.includes('case_not_found'));
    expect(operations.length).toBeGreaterThan(35);
    expect(unseen.length).toBeGreaterThan(operations.length * 0.75);
  });

  it('leaves a case to a coordinator with a conflict where the others have one too, or where an override covers it', async () => {
    const [nobodyElse, overridden] = [randomUUID(), randomUUID()];
    await given(`case-${nobodyElse}`, [...deployed(), declaredFor(conflicted), declaredFor(alsoConflicted), declaredFor(colleague)]);
    await given(`case-${overridden}`, [
      ...deployed(),
      declaredFor(conflicted),
      { type: 'ConflictOverrideGranted', data: { memberId: conflicted, covers: ['witness_or_party'], grantedBy: colleague } },
    ]);
    const seen = async (actor: string, caseId: string) =>
      (await fetch(`${service.url}/api/v1/cases/${caseId}`, { headers: await bearer(service.url, actor) })).status;
    expect(await seen(conflicted, nobodyElse)).toBe(200);
    expect(await seen(conflicted, overridden)).toBe(200);
    expect(await seen(colleague, cases.existing!)).toBe(200);
    const lists = await Promise.all(
      ['cases', 'follow-ups?scope=all', 'follow-ups?scope=unassigned'].map(async (list) =>
        (await fetch(`${service.url}/api/v1/${list}`, { headers: await bearer(service.url, conflicted) })).text(),
      ),
    );
    for (const list of lists) expect(list).not.toContain(cases.existing);
    expect(lists[0]).toContain(nobodyElse);
    const others = await (
      await fetch(`${service.url}/api/v1/follow-ups?scope=all`, { headers: await bearer(service.url, colleague) })
    ).text();
    expect(others).toContain(cases.existing);
  });

  async function given(stream: string, events: readonly DomainEvent[]): Promise<void> {
    const { store } = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
    const metadata = { commandId: randomUUID(), actor: randomUUID(), recordedAt: service.clock.now().toISOString() };
    const { position } = await store.append(
      stream,
      -1,
      events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
    );
    await service.projected(position);
  }

  const person = (id: string, then: readonly DomainEvent[]) =>
    given(`person-${id}`, [{ type: 'PersonAdded', data: { name: 'Somebody' } }, ...then]);

  async function ask(actor: string, { method, path, body }: Asked, caseId: string, ifMatch: string | undefined): Promise<string> {
    const address = path
      .replace('{caseId}', caseId)
      .replace('{followUpId}', followUp)
      .replace('{interventionId}', intervention)
      .replace('{memberId}', peer)
      .replaceAll(/\{\w+\}/g, followUp);
    const answer = await fetch(`${service.url}${address}`, {
      method,
      headers: {
        ...(await bearer(service.url, actor)),
        'idempotency-key': `${caseId}/${path}/${ifMatch ?? ''}`.slice(0, 200),
        ...(method === 'POST' && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
      },
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    });
    const headers = [...answer.headers].filter(([name]) => !['date', 'x-request-id', 'keep-alive', 'content-length'].includes(name));
    const text = (await answer.text()).replaceAll(/"instance":"[^"]*"/g, '').replaceAll(caseId, 'the case');
    return `${answer.status} ${JSON.stringify(headers)} ${text}`;
  }
});

const declaredFor = (memberId: string): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId, conflict: 'witness_or_party', declaredBy: memberId },
});
const granted = (role: string): DomainEvent => ({ type: 'RoleGranted', data: { role } });

/** Every command and query on a case, as the API's document has them, each with a body that it takes. */
async function operationsOnCases(): Promise<readonly Asked[]> {
  const document = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  };
  return Object.entries(document.paths)
    .filter(([path]) => path.includes('{caseId}'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { requestBody }]) => {
        const schema = requestBody?.content['application/json']?.schema;
        return { method: method.toUpperCase(), path, body: schema === undefined ? {} : sampleBody(schema, document.components.schemas) };
      }),
    );
}

/** How many rows each table holds, but for the access log, which a refusal is written to. */
async function rows({ sources }: TestService): Promise<Readonly<Record<string, number>>> {
  const tables = await sources.dataSource.query<{ name: string }[]>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE' AND table_name NOT LIKE '%access%'
     ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [counted] = await sources.dataSource.query<{ count: string }[]>(`SELECT count(*) FROM ${name}`);
    counts[name] = Number(counted!.count);
  }
  return counts;
}
