import 'reflect-metadata';
import { coordinator } from '../../src/cases/domain/case.testkit.js';
import { casePages, readOf, type CasePages } from '../../src/cases/frame/case-pages.testkit.js';
import { nameOf } from '../../src/commands/commands-on.js';
import { Actor } from '../support/acting.js';
import { filledAs, mustBeFillable } from '../support/form-filling.js';
import type { Walk } from './walk.js';
import { walks } from './walks.js';

const each = walks.map((walk) => [nameOf(walk.command), walk.covers.join(', '), walk] as const);

describe('a correction', () => {
  let pages: CasePages;
  beforeAll(async () => {
    pages = await casePages();
  });
  afterAll(() => pages.end());

  it.each(each)('by the API with %s: %s', async (_command, _covers, walk) => {
    const { caseId } = await pages.caseOf(walk.before);
    const actor = new Actor(pages.service.url, walk.actor ?? coordinator);
    const answer = await actor.does(`/cases/${caseId}/${walk.path}`, walk.body);
    expect(answer.changed).toBe(true);
    await isCorrected(caseId, walk);
  });

  it.each(each)('by the page with %s: %s', async (_command, _covers, walk) => {
    const { caseId, at } = await pages.caseOf(walk.before);
    const { page, body } = walk;
    const form = typeof page.form === 'string' ? page.form : page.form(caseId);
    const somebody = await pages.as(walk.actor ?? coordinator);
    const shown = await somebody.sees(addressOf(walk, caseId, at));
    const filled = { ...(page.fills ?? filledAs(shown.html, form, body)), ...page.presses };
    mustBeFillable(shown.html, form, filled);
    const first = await somebody.sends(shown, form, filled);
    const sent = first.html.includes('name="sure"') ? await somebody.sends(first, form) : first;
    if (sent.location === null) throw new Error(`${sent.status}: ${sent.text}`);
    const said = readOf(await somebody.follows(sent));
    expect(said).toContain(page.done ?? walk.command.declared.words!.done.en);
    expect(said).toMatch(page.reads);
    await isCorrected(caseId, walk);
  });

  async function isCorrected(caseId: string, { before, records, shows = {} }: Walk): Promise<void> {
    const happened = (await pages.happenedTo(caseId)).slice(before.length);
    expect(happened).toEqual(expect.arrayContaining(records.map((record) => objectLike(record))));
    expect(await new Actor(pages.service.url, coordinator).sees(`/cases/${caseId}`)).toMatchObject(shows);
  }
});

function addressOf({ page: { at: path = '' } }: Walk, caseId: string, at: string): string {
  const below = path.startsWith('/') ? path : `/cases/${caseId}${path === '' ? '' : `/${path}`}`;
  return below.includes('?') ? below : `${below}${at}`;
}

function objectLike(record: object): unknown {
  const { type, data } = record as { readonly type: string; readonly data: object };
  return { type, data: expect.objectContaining(data) as unknown };
}
