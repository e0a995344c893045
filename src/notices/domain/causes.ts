import type { WaitsForSomebody } from '../../cases/cases.queries.js';

/** For what somebody is told: each thing of it once (docs/domain.md section 3, being told). */
export type NoticeCause = 'invitation' | 'assignment' | 'approval_asked' | 'due_today' | 'overdue' | 'escalation';

/** What somebody is told of, under a key of its own: what comes again at another date is another. */
export interface Cause {
  readonly cause: NoticeCause;
  readonly key: string;
  /** Whether somebody may see it has to be asked before they are told; null where it is no case, or they decide without seeing it. */
  readonly caseId: string | null;
}

type Waits = Pick<WaitsForSomebody, 'id' | 'kind' | 'caseId' | 'dueAt' | 'isDated' | 'bucket' | 'of' | 'escalatedTo'>;

/** What to tell somebody of one thing that waits for them. Of the desk's they are told by its date alone: it is given to nobody. */
export function causesOf(waits: Waits): readonly Cause[] {
  const caseId = waits.of === 'to_decide' ? null : waits.caseId;
  const causes = [given(waits), byDate(waits), escalated(waits)];
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

function byDate({ id, dueAt, isDated, bucket, of }: Waits): Found {
  if (!isDated || of === 'escalated') return null;
  if (bucket === 'overdue') return { cause: 'overdue', key: `${id}/${dueAt}` };
  return bucket === 'today' ? { cause: 'due_today', key: `${id}/${dueAt}` } : null;
}

function escalated({ id, dueAt, escalatedTo }: Waits): Found {
  return escalatedTo === null ? null : { cause: 'escalation', key: `${id}/${escalatedTo}/${dueAt}` };
}
