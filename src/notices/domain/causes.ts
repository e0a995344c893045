import type { WaitsForSomebody } from '../../cases/cases.queries.js';

/** For what somebody is told: each thing of it once (docs/domain.md section 3, being told). */
export type NoticeCause = 'invitation' | 'assignment' | 'approval_asked' | 'due_today' | 'overdue' | 'escalation' | 'waits_at_desk';

/** What somebody is told of, under a key of its own: what comes again at another date is another. */
export interface Cause {
  readonly cause: NoticeCause;
  readonly key: string;
  /** Whether somebody may see it has to be asked before they are told; null where it is no case, or they decide without seeing it. */
  readonly caseId: string | null;
}

type Waits = Pick<WaitsForSomebody, 'id' | 'kind' | 'caseId' | 'dueAt' | 'wanted' | 'bucket' | 'of' | 'escalatedTo'>;

/**
 * What to tell somebody of one thing that waits for them. The desk's is given to nobody: of it they are told by its date, and, where nobody
 * gave it one, what cannot wait. @param isOnCall by which they are told also of what has waited there for as long as it may
 */
export function causesOf(waits: Waits, isOnCall: boolean): readonly Cause[] {
  const caseId = waits.of === 'to_decide' ? null : waits.caseId;
  const causes = [given(waits), byDate(waits), escalated(waits), atDesk(waits, isOnCall)];
  return causes.flatMap((each) => (each === null ? [] : { ...each, key: `${each.cause}/${each.key}`, caseId }));
}

type Found = Omit<Cause, 'caseId'> | null;

function given({ id, kind, caseId, of }: Waits): Found {
  if (of === 'to_decide') return { cause: 'approval_asked', key: id };
  if (of !== 'own') return null;
  switch (kind) {
    case 'invitation':
      return { cause: 'invitation', key: id };
    case 'follow_up':
      return { cause: 'assignment', key: id };
    // What a lead has to arrange follows from leading the case: they are told of that, and not of each step that they take.
    case 'step':
    case 'intervention':
      return { cause: 'assignment', key: `lead/${caseId}` };
    // They promised it themselves, or it came with the roster.
    default:
      return null;
  }
}

function byDate({ id, dueAt, wanted, bucket, of }: Waits): Found {
  if (wanted !== null || of === 'escalated') return null;
  if (bucket === 'overdue') return { cause: 'overdue', key: `${id}/${dueAt}` };
  return bucket === 'today' ? { cause: 'due_today', key: `${id}/${dueAt}` } : null;
}

function escalated({ id, dueAt, escalatedTo }: Waits): Found {
  return escalatedTo === null ? null : { cause: 'escalation', key: `${id}/${escalatedTo}/${dueAt}` };
}

/** Of one case once, whichever step it is at, as long as the desk has it: whoever is at it needs no word for each. */
function atDesk({ kind, caseId, wanted, bucket, of }: Waits, isOnCall: boolean): Found {
  if (of !== 'desk' || kind !== 'step' || wanted === null || wanted === 'this_week') return null;
  const hasWaited = wanted === 'now' || (isOnCall && bucket === 'overdue');
  return hasWaited ? { cause: 'waits_at_desk', key: `${caseId}` } : null;
}
