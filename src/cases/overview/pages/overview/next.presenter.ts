import { tellingOf } from '../../../../../libs/web/forms/index.js';
import type { At } from '../../../../pages/at.js';
import { whatToDo, whereToDo, whoDoes } from '../../../frame/duty.words.js';
import { howSoon } from '../../../frame/how-soon.js';
import type { DueView } from '../../../reading/due-view.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { overviewWords } from './overview.words.js';

/** The answer to what is next, whose it is and by when. */
export interface NextThing {
  readonly what: string;
  readonly whose: string;
  /** Where something has a date. */
  readonly due: { readonly time: string; readonly overdue: boolean } | null;
  /** In words, where it has none. */
  readonly byWhen: string;
  readonly href: string;
  /** It begins with a call: what leads there opens the number at once. */
  readonly calls: boolean;
}

type Looking = Pick<At, 'language' | 'now' | 'site' | 'requestId' | 'path'>;

/**
 * What an open case waits for first, as the list and Work have it, and what else has the nearest date. Nothing for a case that has ended.
 */
export function presentNext(view: CaseInFullView, at: Looking): { readonly first: NextThing; readonly dated: NextThing | null } | null {
  const { next, alsoDue } = view;
  if (next === null) return null;
  return { first: thing(next, view, at), dated: alsoDue && thing(alsoDue, view, at) };
}

function thing(due: DueView, view: CaseInFullView, at: Looking): NextThing {
  const telling = tellingOf(at);
  const dated = !('wanted' in due);
  return {
    what: whatToDo(due, telling),
    whose: whose(due, view, at),
    due: dated ? { time: due.dueAt, overdue: due.bucket === 'overdue' } : null,
    byWhen: dated ? '' : howSoon(due, { ...telling, now: at.now }),
    href: whereToDo(due, view.caseId),
    calls: due.duty === 'step' && due.step === 'call_back',
  };
}

/** Nobody decides what they asked for. */
function whose(due: DueView, { approval: { askedByName } }: CaseInFullView, { language }: Looking): string {
  if (due.duty === 'pre_approval' && askedByName !== null) return overviewWords(language).approverOtherThan(askedByName);
  return whoDoes(due, { language });
}
