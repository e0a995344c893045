import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { link, timeWords } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.command.js';
import type { FollowUpInWords } from './follow-ups.presenter.js';
import { followUpsWords } from './follow-ups.words.js';

interface EarlierTriesProps {
  readonly at: At;
  readonly caseId: string;
  readonly item: FollowUpInWords;
}

/** What was tried before the last outcome, each with the way to put it right. */
export function EarlierTries({ at, caseId, item }: EarlierTriesProps) {
  const words = followUpsWords(at.language);
  const outcomes = standardWords(at.language).followUpOutcome;
  const { earlierTries } = item.seen;
  if (earlierTries.length === 0) return null;
  return (
    <ol aria-label={words.earlierTries}>
      {earlierTries.map((one) => {
        const said = `${outcomes[one.outcome]}, ${timeWords(one.at, tellingOf(at))}`;
        const form = `${nameOf(CorrectOutcome)}-${item.id}`;
        return (
          <li key={one.attempt} value={one.attempt}>
            {said}{' '}
            <a href={link(`${casePagePath(caseId, 'followUps')}?open=${item.id}&attempt=${one.attempt}#${form}`)}>
              {words.correctAbout}
              <span class="unseen"> {said}</span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}

/** Which attempt a form is about. */
export function numbered({ attempt }: { readonly attempt: number }) {
  return <input type="hidden" name="attempt" value={attempt} />;
}
