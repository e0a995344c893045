import { controlsIn, formTag, attribute, REST, type Control } from '../support/form-controls.js';
import { PageVisitor } from '../support/page-visitor.js';
import { everyPage } from './every-page.js';
import { pageGround, type PageGround } from './page-ground.js';

/** What every form carries. */
const OWN = ['csrf', 'commandId', 'revision', 'drawnFor'];

/** The questions that a form asks: a day and its time are one, and so are the choices of a list. */
function questionsOf(controls: readonly Control[]): readonly string[] {
  const asked = controls.filter(({ name, type }) => type !== 'hidden' && type !== 'submit' && !OWN.includes(name));
  return [...new Set(asked.map(({ name }) => name.replace(/\[\]$|\.(day|time|offset)$/, '')))];
}

describe('what is typed in a form', () => {
  let ground: PageGround;

  beforeAll(async () => void (ground = await pageGround('typical')), 90_000);
  afterAll(() => ground?.service.end());

  it('is kept where it has more than three questions, on every page, and never a secret or a file', async () => {
    const found = { kept: new Set<string>(), forgets: [] as string[], keepsTooMuch: [] as string[] };
    for (const { name, as, path } of everyPage.filter((page) => page.as !== null)) {
      const visitor = await PageVisitor.signedIn(ground.service, ground.people[as!]);
      const { html } = await visitor.sees(path(ground));
      for (const [tag] of html.matchAll(new RegExp(`<form${REST}>`, 'g'))) {
        const id = attribute(tag, 'id');
        // A search records nothing.
        if (id === undefined || /class="filters/.test(tag)) continue;
        const controls = controlsIn(html, id);
        const questions = questionsOf(controls);
        const secret = controls.some(({ type }) => type === 'password' || type === 'file') || /one-time-code/.test(formTag(html, id));
        const keeps = controls.some((control) => control.name === 'drawnFor');
        if (keeps) found.kept.add(name);
        if (questions.length > 3 && !secret && !keeps) found.forgets.push(`${name} ${id}: ${questions.join(' ')}`);
        if (keeps && (secret || questions.length <= 3)) found.keepsTooMuch.push(`${name} ${id}: ${questions.join(' ')}`);
      }
    }
    expect(found).toMatchObject({ forgets: [], keepsTooMuch: [] });
    expect([...found.kept]).toEqual(expect.arrayContaining(['agency-new', 'policy-new', 'intake', 'case-follow-ups', 'contacts']));
  });
});
