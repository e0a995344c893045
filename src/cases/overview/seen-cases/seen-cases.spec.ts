import { CaseStreams } from '../../case-streams.js';
import { CaseChoices, KeptFromCase, SeenCase, SeenCases } from '../../cases.queries.js';
import { deployed, peer, received } from '../../domain/case.testkit.js';
import { caseList } from '../../reading/case-list.projection.js';
import { asking, caseA, caseB, caseC, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { CaseChoicesHandler, KeptFromCaseHandler, SeenCaseHandler, SeenCasesHandler } from './seen-cases.query.js';

describe('the cases that somebody may see, for what belongs to one of them', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let cases: CaseStreams;
  beforeAll(async () => {
    reading = await caseReading([caseList]);
    cases = new CaseStreams(reading.mechanism, zone, neighbours);
    await reading.happen(caseA, ...deployed());
    await reading.happen(caseB, ...received());
  });
  afterAll(() => reading.close());

  it('are named to those who may see them', async () => {
    const one = new SeenCaseHandler(cases);
    expect(await one.execute(new SeenCase(asking.peer, caseA))).toEqual({ caseId: caseA, reference: 'AW-26-7K3FQ' });
    const several = new SeenCasesHandler(cases);
    const ids = [caseA, caseB, caseC, caseA];
    expect((await several.execute(new SeenCases(asking.coordinator, ids))).map(({ caseId }) => caseId)).toEqual([caseA, caseB]);
    expect((await several.execute(new SeenCases(asking.peer, ids))).map(({ caseId }) => caseId)).toEqual([caseA]);
  });

  it('are no more than those that do not exist to everybody else', async () => {
    const one = new SeenCaseHandler(cases);
    const told = (reader: SeenCase['reader'], caseId: string) =>
      one.execute(new SeenCase(reader, caseId)).catch((refused: unknown) => JSON.stringify(refused) + String(refused));
    for (const reader of [asking.stranger, asking.leadership, asking.administrator]) {
      expect(await told(reader, caseA)).toContain('There is no such case');
      expect(await told(reader, caseA)).toBe(await told(reader, caseC));
    }
  });

  it('are known to be shut to whom a conflict keeps from them', async () => {
    const handler = new KeptFromCaseHandler(cases);
    const of = (caseId: string) => handler.execute(new KeptFromCase([asking.peer, asking.stranger], caseId));
    expect(await of(caseA)).toEqual([]);
    const caseD = 'e0000000-0000-4000-8000-00000000000d';
    const declared = { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } as const;
    await reading.happen(caseD, ...received(), { type: 'ConflictDeclared', data: declared });
    expect(await of(caseD)).toEqual([peer]);
    expect(await of(caseC)).toEqual([]);
  });

  it('are offered while they are open, each to whoever may see it', async () => {
    const choices = new CaseChoicesHandler(reading.dataSource, neighbours);
    const offered = async (reader: CaseChoices['reader']) => (await choices.execute(new CaseChoices(reader))).map(({ caseId }) => caseId);
    expect((await offered(asking.coordinator)).toSorted()).toEqual(expect.arrayContaining([caseA, caseB]));
    expect(await offered(asking.peer)).toEqual([caseA]);
    expect(await offered(asking.stranger)).toEqual([]);
    expect(await offered(asking.leadership)).toEqual([]);
  });
});
