import { approver, coordinator } from '../../src/cases/domain/case.testkit.js';
import { casePages, type CasePages } from '../../src/cases/frame/case-pages.testkit.js';
import { Actor } from '../support/acting.js';
import { walks } from './walks.js';

describe('a correction over the API', () => {
  let pages: CasePages;
  beforeAll(async () => {
    pages = await casePages();
  });
  afterAll(() => pages.end());

  it.each(walks.map((walk) => [walk.covers.join(', '), walk] as const))('puts right %s', async (_covers, walk) => {
    const { caseId } = await pages.caseOf(walk.before);
    const actor = new Actor(pages.service.url, walk.actor ?? coordinator);
    const answer = await actor.does(`/cases/${caseId}/${walk.path}`, walk.body);
    expect(answer.changed).toBe(true);
    const happened = (await pages.happenedTo(caseId)).slice(walk.before.length);
    expect(happened).toEqual(expect.arrayContaining(walk.records.map((record) => objectLike(record))));
    if (walk.shows === undefined) return;
    const desk = new Actor(pages.service.url, coordinator);
    expect(await desk.sees(`/cases/${caseId}`, answer)).toMatchObject(walk.shows);
    expect(approver).not.toBe(coordinator);
  });
});

function objectLike(record: object): unknown {
  const { type, data } = record as { readonly type: string; readonly data: object };
  return { type, data: expect.objectContaining(data) as unknown };
}
