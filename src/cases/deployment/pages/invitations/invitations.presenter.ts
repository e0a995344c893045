import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { timeWords, type Tone } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { Answered, OwnInvitation } from '../../own-invitations/own-invitation.js';
import { invitationsWords } from './invitations.words.js';

/** One invitation as its member reads it. */
export interface InvitationCard {
  readonly caseId: string;
  readonly reference: string;
  readonly question: string;
  readonly status: { readonly words: string; readonly tone: Tone };
  /** What the call is about, in one line; then what else there is to know. */
  readonly about: readonly string[];
  readonly more: readonly string[];
  readonly answered: boolean;
  /** Said yes, and the team is not confirmed: an answer can still be changed. */
  readonly changeable: boolean;
  readonly meeting: { readonly at: string | null; readonly hasPlace: boolean; readonly hasContact: boolean; readonly mayOpen: boolean };
}

const tones: Readonly<Record<OwnInvitation['status'], Tone>> = { invited: 'attention', accepted: 'info', on_team: 'good' };

/** When they answered, and that it was by telephone where somebody else wrote it down. */
export function answeredWords(answered: Answered | null, at: At): readonly string[] {
  return answered === null ? [] : [invitationsWords(at.language).answered[answered.by](timeWords(answered.at, tellingOf(at)))];
}

export function invitationCard(own: OwnInvitation, at: At): InvitationCard {
  const words = invitationsWords(at.language);
  const standard = standardWords(at.language);
  const { caseId, reference, status, meetAt, hasPlace, hasContact } = own;
  const when = (time: string) => timeWords(time, tellingOf(at));
  return {
    caseId,
    reference,
    question: words.question(standard.teamRole[own.teamRole]),
    status: { words: words.status[status], tone: tones[status] },
    about: [
      own.agencyName ?? words.noAgency,
      own.incidentType ? standard.incidentType[own.incidentType] : words.noIncident,
      words.urgency(standard.urgency[own.urgency]),
    ],
    more: [reference, words.teamLead(own.leadName ?? words.noLead), words.invited(when(own.invitedAt)), ...answeredWords(own.answered, at)],
    answered: status !== 'invited',
    changeable: status === 'accepted',
    meeting: { at: meetAt && when(meetAt), hasPlace, hasContact, mayOpen: status !== 'invited' },
  };
}
