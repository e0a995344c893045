import { placeOf } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { Sent } from '../../../../pages/at.js';
import { CommandForm, type Ids } from '../../../../pages/command-form.js';
import { casePageOfForms } from '../../../frame/case-page-of-forms.js';
import { drawnCaseView } from '../../../frame/case-view.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { sayingForTeams } from '../../../frame/team-refusal.words.js';
import { AskConflictOverride } from '../../ask-conflict-override/ask-conflict-override.command.js';
import { ConfirmTeam } from '../../confirm-team/confirm-team.command.js';
import { CorrectStandDown } from '../../correct-stand-down/correct-stand-down.command.js';
import { CorrectTeamRole } from '../../correct-team-role/correct-team-role.command.js';
import { DeclareConflict } from '../../declare-conflict/declare-conflict.command.js';
import { whoOfTeam } from '../../deployment-questions.js';
import { NameLead } from '../../name-lead/name-lead.command.js';
import { RecordLeadAgreement } from '../../record-lead-agreement/record-lead-agreement.command.js';
import { RecordPhonedAnswer } from '../../record-phoned-answer/record-phoned-answer.command.js';
import { ReplaceMember } from '../../replace-member/replace-member.command.js';
import { SetMeetingPlace } from '../../set-meeting-place/set-meeting-place.command.js';
import { StandDownMember } from '../../stand-down-member/stand-down-member.command.js';
import { StandDownTeam } from '../../stand-down-team/stand-down-team.command.js';
import { TakeBackConflict } from '../../take-back-conflict/take-back-conflict.command.js';
import { TakeBackLeadAgreement } from '../../take-back-lead-agreement/take-back-lead-agreement.command.js';
import { drawTeam } from './draw-team.js';
import { memberPlace } from './team-member.presenter.js';

const page = { ...casePageOfForms('team', drawTeam), saying: sayingForTeams };
/** Whoever has a conflict of their own may no longer see the case: they are led to what else waits for them. */
function afterConflict(ids: Ids, sent: object, { actor }: Sent): string {
  return (sent as DeclareConflict).memberId === actor ? '/work' : page.path(ids);
}

/** Back to the card of the member, which says it; a no stands folded away, and is told beside the form that takes it. */
function backToMember(ids: Ids, sent: object): string {
  const { memberId, answer = 'accepted' } = sent as { readonly memberId: string; readonly answer?: string };
  return `${page.path(ids)}#${placeOf(answer === 'accepted' ? memberPlace(memberId) : nameOf(RecordPhonedAnswer))}`;
}

/** One form for all of the team, on which one of them is chosen. */
const ofTeam = { asks: { memberId: whoOfTeam } } as const;

export class RecordPhonedAnswerForm extends CommandForm(RecordPhonedAnswer, page, { ...ofTeam, then: backToMember }) {}
export class DeclareConflictForm extends CommandForm(DeclareConflict, page, { then: afterConflict }) {}
export class TakeBackConflictForm extends CommandForm(TakeBackConflict, page) {}
export class AskConflictOverrideForm extends CommandForm(AskConflictOverride, page) {}
export class RecordLeadAgreementForm extends CommandForm(RecordLeadAgreement, page) {}
export class TakeBackLeadAgreementForm extends CommandForm(TakeBackLeadAgreement, page) {}
export class CorrectTeamRoleForm extends CommandForm(CorrectTeamRole, page) {}
export class NameLeadForm extends CommandForm(NameLead, page, { then: backToMember }) {}
/** What others changed meanwhile is left alone, so that a form which is a little old is not refused in the rush of a deployment. */
export class SetMeetingPlaceForm extends CommandForm(SetMeetingPlace, page, {
  anyRevision: true,
  onRecord: async (queries, at, { caseId }) => {
    const { deployment } = await drawnCaseView(queries, caseId!, at);
    return { values: proposedWhen('meetAt', deployment?.meetAt ?? null, at.site.zone), canBeUnknown: ['meetAt'] };
  },
}) {}
export class ConfirmTeamForm extends CommandForm(ConfirmTeam, page) {}
export class ReplaceMemberForm extends CommandForm(ReplaceMember, page) {}
export class StandDownMemberForm extends CommandForm(StandDownMember, page, ofTeam) {}
export class StandDownTeamForm extends CommandForm(StandDownTeam, page) {}
export class CorrectStandDownForm extends CommandForm(CorrectStandDown, page) {}
