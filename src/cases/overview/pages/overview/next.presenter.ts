import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { daysAwayWords, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import type { CaseStep } from '../../case-page/case-steps.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { lapseSentence } from '../../../frame/lapse.words.js';
import { confirmationWords } from '../../../frame/confirmation.words.js';
import { overviewWords, stepWords } from './overview.words.js';

/** The answer to what is next, whose it is and by when. */
export interface NextThing {
  readonly what: string;
  readonly whose: string;
  /** Where something has a date. */
  readonly due: { readonly time: string; readonly overdue: boolean } | null;
  /** In words, where it has none. */
  readonly byWhen: string;
  readonly href: string;
}

type Looking = Pick<At, 'language' | 'now' | 'site' | 'requestId' | 'path'>;

/**
 * What an open case waits for first, and what else has the nearest date. A request waits for triage before anything else, and
 * a team for its approval; then what is overdue, due today or a lapse comes before what is not begun, as in the list, and that before
 * what is due later.
 * Nothing for a case that has ended.
 */
export function presentNext(view: CasePageView, at: Looking): { readonly first: NextThing; readonly dated: NextThing | null } | null {
  if (view.status !== 'open') return null;
  const dated = datedThing(view, at);
  const begun = stepToBegin(view, at);
  if (begun === null) return { first: dated ?? closing(view, at), dated: null };
  const blocks = view.triage === null || view.approval.status === 'asked';
  if (dated !== null && !blocks && isPressing(view)) return { first: dated, dated: null };
  return { first: begun, dated };
}

function isPressing({ next }: CasePageView): boolean {
  return next !== null && (next.duty === 'lapse' || next.bucket === 'overdue' || next.bucket === 'today');
}

function stepToBegin(view: CasePageView, at: Looking): NextThing | null {
  const words = overviewWords(at.language);
  const { caseId, approval, deployment, interventions } = view;
  const missing = (...steps: readonly CaseStep[]) => view.steps.some(({ step, status }) => status === 'missing' && steps.includes(step));
  const step = (what: string, href: string, whose = words.desk): NextThing => ({
    what,
    whose,
    href,
    due: null,
    byWhen: urgencyWords(view, at),
  });
  const leadOrDesk = deployment?.actingLeadName ?? words.desk;
  const here = casePagePath(caseId, 'overview');
  if (view.triage === null)
    return missing('call_back') ? step(words.callBack, `${here}#record-call-back`) : step(words.triage, `${here}#triage-case`);
  if (approval.status === 'asked') {
    const whose = approval.askedByName === null ? words.approver : words.approverOtherThan(approval.askedByName);
    return step(words.approval, `${here}#approval`, whose);
  }
  if (missing('team', 'lead')) return step(words.team, casePagePath(caseId, 'team'));
  const ofNeed = interventions.filter(({ need }) => need === view.need);
  const held = ofNeed.some(({ status }) => status === 'held');
  if (!held && missing('meeting_time', 'meeting_place')) return step(words.meeting, casePagePath(caseId, 'team'), leadOrDesk);
  const planned = ofNeed.some(({ status }) => status === 'planned');
  if (!planned && missing('intervention')) return step(words.plan, casePagePath(caseId, 'support'), leadOrDesk);
  if (missing('team_care')) return step(stepWords(at.language).team_care, casePagePath(caseId, 'followUps'), leadOrDesk);
  // Nobody opens a case again to close it: what they opened it for comes first.
  if (view.reopenedBecause !== null && view.next === null)
    return step(words.takeUp, `${casePagePath(caseId, 'followUps')}#plan-follow-up`, leadOrDesk);
  return null;
}

function datedThing(view: CasePageView, at: Looking): NextThing | null {
  const { next, caseId } = view;
  if (next === null) return null;
  const words = overviewWords(at.language);
  const { followUpKind, interventionKind } = standardWords(at.language);
  const shared = { whose: next.ownerName ?? words.desk, due: { time: next.dueAt, overdue: next.bucket === 'overdue' }, byWhen: '' };
  switch (next.duty) {
    case 'follow_up': {
      const page = next.kind === 'post_action_support' ? 'support' : 'followUps';
      return { ...shared, what: followUpKind[next.kind], href: casePagePath(caseId, page) };
    }
    case 'intervention':
      return { ...shared, what: words.hold(interventionKind[next.kind]), href: casePagePath(caseId, 'support') };
    case 'approval_confirmation':
      return { ...shared, what: confirmationWords(next.owner, at.language), href: `${casePagePath(caseId, 'overview')}#approval` };
    case 'lapse':
      return { ...shared, what: lapseSentence(next, tellingOf(at)), href: casePagePath(caseId, 'team') };
    default:
      return next satisfies never;
  }
}

function closing(view: CasePageView, at: Looking): NextThing {
  const words = overviewWords(at.language);
  const whose = view.deployment?.actingLeadName ?? words.desk;
  return { what: words.closeIt, whose, due: null, byWhen: words.soon, href: `${casePagePath(view.caseId, 'overview')}#closing` };
}

/** How urgent it was said to be, and since when somebody waits. */
function urgencyWords({ facts, receivedAt }: CasePageView, at: Looking): string {
  const words = overviewWords(at.language);
  const telling = tellingOf(at);
  const urgency =
    facts.urgency === undefined || facts.urgency === 'unknown' ? words.soon : standardWords(at.language).urgency[facts.urgency];
  return `${urgency}; ${words.asked(timeWords(receivedAt, telling), daysAwayWords(receivedAt, at.now, telling))}`;
}
