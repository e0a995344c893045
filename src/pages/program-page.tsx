import type { ComponentChildren } from 'preact';
import { NOTHING_CHANGED, tellingOf, type TypedForm, type VisitorRequest } from '../../libs/web/forms/index.js';
import { Banner, Button, Form, Layout, partWords, THROW_AWAY_PATH, timeWords } from '../../libs/web/views/index.js';
import type { At } from './at.js';
import { publicShellOf, shellOf } from './shell-of.js';
import { whoSees } from './who-sees.js';
import { shellWords } from './words/index.js';

interface PageProps {
  /** Of the page alone; also in its `h1`, which the page draws itself. */
  readonly title: string;
  /** For tables and boards. */
  readonly wide?: boolean;
  /** More style sheets of our own, by path. */
  readonly styles?: readonly string[];
  readonly children: ComponentChildren;
}

/** A page for a signed-in person: everything around it, and what they must know of its freshness. */
export function ProgramPage({ at, title, wide, styles, children }: PageProps & { readonly at: At }) {
  const words = shellWords(at.language);
  const seenBy = whoSees(at.path, at.language);
  return (
    <Layout shell={shellOf(at)} title={title} wide={wide} styles={styles} failed={at.refused === null ? undefined : words.failed}>
      {at.staleSince !== null && (
        <Banner kind="warning" language={at.language} id="stale">
          <p>{words.stale(timeWords(at.staleSince, tellingOf(at)))}</p>
        </Banner>
      )}
      {at.behind && (
        <Banner language={at.language} id="behind">
          <p>{words.behind}</p>
        </Banner>
      )}
      {at.done === NOTHING_CHANGED && (
        <Banner language={at.language} id="unchanged">
          <p>{words.unchanged}</p>
        </Banner>
      )}
      {at.beside?.gone.map((each) => (
        <StillKept key={each.form} at={at} kept={each} />
      ))}
      {children}
      {seenBy !== null && (
        <p class="hint">
          {seenBy} <a href="/help#seen">{words.help}</a>
        </p>
      )}
    </Layout>
  );
}

/** Of a form that the page asks for no more: what was typed in it is not lost without a word. */
function StillKept({ at, kept }: { readonly at: At; readonly kept: TypedForm }) {
  const words = partWords(at.language);
  const { csrf } = at;
  return (
    <Form form={{ name: kept.form, values: {}, errors: [], commandId: kept.commandId, csrf }} action={THROW_AWAY_PATH}>
      <input type="hidden" name="drawnFor" value={at.carriedBy(at, kept.form)} />
      <p class="typed" role="status">
        {words.stillKept(timeWords(kept.typedAt, tellingOf(at)))}
      </p>
      <Button kind="quiet">{words.throwAway}</Button>
    </Form>
  );
}

/** A page for anybody; whoever is signed in keeps their own way around it. */
export function OpenPage({ at, title, wide, styles, children }: PageProps & { readonly at: VisitorRequest }) {
  return (
    <Layout shell={at.visitor === undefined ? publicShellOf(at) : shellOf(at.visitor as At)} title={title} wide={wide} styles={styles}>
      {children}
    </Layout>
  );
}
