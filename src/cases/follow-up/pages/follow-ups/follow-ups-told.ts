import { timeWords, type TimeTelling } from '../../../../../libs/web/views/index.js';
import { toldKey, type NoticesTold, type ToBeTold } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import { noticeTold } from '../../../../pages/words/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { followUpsWords } from './follow-ups.words.js';

type SeenFollowUp = CaseInFullView['followUps'][number];

const levels = ['lead', 'desk'] as const;

/**
 * Whom somebody who looks would want to know to be told of the follow-ups that are open: to whom a late one went, and who does them.
 * Whether notices reach a person is for those alone who ask them for something; a colleague of the team learns nothing of it.
 */
export function toBeToldOf(
  { followUps, teamCare, may }: Pick<CaseInFullView, 'followUps' | 'teamCare' | 'may'>,
  { actor }: Pick<At, 'actor'>,
): readonly ToBeTold[] {
  const asks = may.includes('work_on_case');
  const open = [...followUps, ...teamCare].filter((seen) => seen.open);
  return open.flatMap((seen) => [...(asks ? given(seen, actor) : []), ...levels.flatMap((level) => escalated(seen, level))]);
}

/**
 * What was told of one, in words.
 *
 * @param said of whom the page has said already that they could not be told, and how it was: that is so of all that is theirs, and said
 *   once
 */
export function toldWords(
  seen: SeenFollowUp,
  told: NoticesTold,
  { actor }: Pick<At, 'actor'>,
  telling: TimeTelling,
  said: Set<string>,
): readonly string[] {
  if (!seen.open) return [];
  const { wasTold } = followUpsWords(telling.language);
  const assigned = given(seen, actor).flatMap((one) => {
    const found = told[toldKey(one)];
    const unreached = found?.told === 'no_notices' || found?.told === 'not_taken' ? `${one.personId} ${found.told}` : null;
    if (unreached === null) return noticeTold(found, telling);
    if (said.has(unreached)) return [];
    said.add(unreached);
    return noticeTold(found, telling);
  });
  const late = levels.flatMap((level) =>
    escalated(seen, level).flatMap((one) => {
      const found = told[toldKey(one)];
      return found?.told === 'at' ? [wasTold[level](timeWords(found.at, telling))] : [];
    }),
  );
  return [...assigned, ...late];
}

/** Nobody needs to read of themselves whether they were told. */
function given({ followUpId: of, owner }: SeenFollowUp, actor: string): readonly ToBeTold[] {
  return owner.kind === 'person' && owner.personId !== actor ? [{ cause: 'assignment', of, personId: owner.personId }] : [];
}

function escalated({ followUpId, dueAt, escalatedTo }: SeenFollowUp, level: (typeof levels)[number]): readonly ToBeTold[] {
  return escalatedTo.includes(level) ? [{ cause: 'escalation', of: `${followUpId}/${level}/${dueAt}`, personId: null }] : [];
}
