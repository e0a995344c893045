import { Banner } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { worklistWords } from './worklist.words.js';

/** The desk comes back here from what it gave to a member, which it then sees no more. */
export function PromiseGiven({ at }: { readonly at: At }) {
  if (at.done !== 'give-promise') return null;
  return (
    <Banner kind="done" language={at.language} id="done">
      <p>{worklistWords(at.language).given}</p>
    </Banner>
  );
}
