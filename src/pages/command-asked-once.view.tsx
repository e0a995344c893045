import type { VNode } from 'preact';
import { Button, Buttons, ButtonLink, Form } from '../../libs/web/views/index.js';
import type { Sent } from './at.js';
import { ProgramPage } from './program-page.js';
import { shellWords } from './words/index.js';

interface AskedOnceProps {
  /** The form as it was sent; its path is that of the page it stands on. */
  readonly at: Sent;
  /** The name of the form. */
  readonly form: string;
  /** What would be done, and what follows from it. */
  readonly title: string;
  readonly follows: string;
  /** On the button that does it. */
  readonly send: string;
  /** The path that takes the form, and the page to go back to. */
  readonly action: string;
  readonly back: string;
}

/** Asks once whether something is meant that ends what others count on. The same form goes on from here, as the same command. */
export function AskedOnce({ at, form, title, follows, send, action, back }: AskedOnceProps): VNode {
  const { csrf, sentId: commandId, acting, fields, drawnFor, drawnWith } = at;
  const state = { name: form, values: {}, errors: [], commandId, csrf, revision: acting.ifRevision, drawnWith, drawnFor: () => drawnFor! };
  return (
    <ProgramPage at={{ ...at, shownOnce: true }} title={title}>
      <h1>{title}</h1>
      <p class="lead">{follows}</p>
      <Form form={state} action={action} keeps={drawnFor !== null}>
        {Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((each) => <input type="hidden" name={name} value={each} key={`${name} ${each}`} />),
        )}
        <input type="hidden" name="sure" value="true" />
        <Buttons>
          <Button kind="warning">{send}</Button>
          <ButtonLink kind="quiet" href={back}>
            {shellWords(at.language).goBack}
          </ButtonLink>
        </Buttons>
      </Form>
    </ProgramPage>
  );
}
