import { contactWords, standardWords } from '../../../../pages/words/index.js';
import { lapseSentence, lapseWords } from '../../../frame/lapse.words.js';
import type { WaitingElsewhere } from '../../follow-up-worklist/waiting-elsewhere.js';
import type { WorkItem, WorklistSight } from './worklist.presenter.js';
import { worklistWords } from './worklist.words.js';

type Shown = Pick<WorkItem, 'title' | 'inCase' | 'notShown' | 'facts' | 'notes' | 'action'>;

/** What waits beside the duties of cases, in words; of a promised call nothing of the contact with which it was made. */
export function presentElsewhere(entry: WaitingElsewhere, sight: WorklistSight): Shown {
  const words = worklistWords(sight.language);
  const none = { inCase: null, notShown: false, facts: [], notes: [] };
  switch (entry.kind) {
    case 'promise': {
      const { contactId, madeWith, tried, promisedBy, escalated } = entry.about;
      return {
        ...none,
        title: words.callBack,
        facts: [
          ...(madeWith === null ? [] : [words.madeWith(contactWords(madeWith, sight))]),
          ...(tried === null ? [] : [words.tried(tried.times)]),
          ...(promisedBy === null ? [] : [words.promisedBy(promisedBy)]),
        ],
        notes: escalated ? [words.late.desk] : [],
        action: { kind: 'go', href: `/contacts/${contactId}/promise`, label: words.go.call_back },
      };
    }
    case 'lapse': {
      const { caseId, reference } = entry.about;
      return {
        ...none,
        title: lapseSentence(entry.about, sight),
        inCase: { caseId, reference, opens: true },
        notes: [lapseWords(sight.language).mend],
        action: { kind: 'go', href: `/cases/${caseId}/team`, label: words.go.toTeam },
      };
    }
    case 'proposed_role': {
      const { personId, name, role, proposedByName } = entry.about;
      return {
        ...none,
        title: words.proposedRole(name, standardWords(sight.language).personRole[role]),
        facts: [words.proposedBy(proposedByName)],
        action: { kind: 'go', href: `/people/${personId}/roles/decide?role=${role}`, label: words.go.decide },
      };
    }
    case 'restatement': {
      const { yearId, of, year, reason } = entry.about;
      return {
        ...none,
        title: words.restatement(words.counted[of], year),
        facts: reason === null ? [] : [standardWords(sight.language).restatementReason[reason]],
        action: { kind: 'go', href: `/restatements?year=${yearId}`, label: words.go.decide },
      };
    }
  }
}
