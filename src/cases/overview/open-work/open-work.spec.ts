import type { QueryBus } from '@nestjs/cqrs';
import { RoleHolders } from '../../../roster/roster.queries.js';
import { OpenWorkOf } from '../../cases.queries.js';
import { coordinator, deployed, lead, peer, plannedFollowUp, received } from '../../domain/case.testkit.js';
import { noOpenWork } from '../../domain/open-work.js';
import { caseList } from '../../reading/case-list.projection.js';
import { asking, caseA, caseB, caseC, caseReading, neighbours } from '../../reading/reading.testkit.js';
import { OpenWorkOfHandler } from './open-work.query.js';

/** Another coordinator could take the case that is shut to this one. */
const others = {
  execute: (query: object) => (query instanceof RoleHolders ? Promise.resolve([coordinator, lead]) : neighbours.execute(query as never)),
} as unknown as QueryBus;
const owned = (last: string) => plannedFollowUp(`f0000000-0000-4000-8000-00000000000${last}`, { kind: 'person', personId: peer });
const administrator = { actor: lead, roles: ['administrator'], now: asking.coordinator.now } as const;

describe('what others have to go on with where somebody leaves', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: OpenWorkOfHandler;
  beforeAll(async () => {
    reading = await caseReading([caseList]);
    handler = new OpenWorkOfHandler(reading.dataSource, others);
    await reading.happen(caseA, ...deployed(), owned('a'));
    await reading.happen(caseB, ...received(), owned('b'));
    const declared = { memberId: coordinator, conflict: 'witness_or_party', declaredBy: coordinator } as const;
    await reading.happen(caseC, ...received(), owned('c'), { type: 'ConflictDeclared', data: declared });
  });
  afterAll(() => reading.close());

  const of = (personId: string, reader: OpenWorkOf['reader'], left: OpenWorkOf['left'] = []) =>
    handler.execute(new OpenWorkOf(personId, left, reader));

  it('is counted for a coordinator over the cases that they may see', async () => {
    expect(await of(peer, asking.coordinator)).toEqual({ seen: 'counts', ...noOpenWork, teams: 1, followUps: 2 });
    expect(await of(lead, asking.coordinator)).toMatchObject({ seen: 'counts', led: 1 });
  });

  it('is told an administrator as a yes or a no, and nothing else', async () => {
    expect(await of(peer, administrator)).toEqual({ seen: 'whether', any: true });
    expect(await of(coordinator, administrator)).toEqual({ seen: 'whether', any: false });
    expect(await of(peer, administrator, ['coordinator'])).toEqual({ seen: 'whether', any: false });
  });

  it('is nobody else’s to ask', async () => {
    for (const reader of [asking.peer, asking.leadership, asking.stranger])
      await expect(of(peer, reader)).rejects.toMatchObject({ code: 'roster_keepers_only' });
  });
});
