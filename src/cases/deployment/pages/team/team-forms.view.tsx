import { fieldAt } from '../../../../../libs/web/fields/index.js';
import type { FormValues } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { chosenFrom, CommandPanel, type Arranged } from '../../../../pages/command-fields.view.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { whoOfTeam } from '../../deployment-questions.js';
import { CorrectStandDown } from '../../correct-stand-down/correct-stand-down.command.js';
import { CorrectTeamRole } from '../../correct-team-role/correct-team-role.command.js';
import { RecordPhonedAnswer } from '../../record-phoned-answer/record-phoned-answer.command.js';
import { ReplaceMember } from '../../replace-member/replace-member.command.js';
import { SetMeetingPlace } from '../../set-meeting-place/set-meeting-place.command.js';
import { StandDownMember } from '../../stand-down-member/stand-down-member.command.js';
import { StandDownTeam } from '../../stand-down-team/stand-down-team.command.js';
import { teamFormsWords } from './team-forms.words.js';
import type { TeamMemberView } from './team-member.presenter.js';
import type { TeamPageModel } from './team.presenter.js';

interface Props {
  readonly at: At;
  readonly team: TeamPageModel;
}

const ofTeam = { memberId: whoOfTeam };

/** What can be done with a team that is being formed or at work, each behind its heading. */
export function TeamForms({ at, team }: Props) {
  const { answers, onTeam, accepted, counted } = team.choices;
  const words = teamFormsWords(at.language);
  if (!team.mayArrange || team.status === 'none') return null;
  if (team.status === 'stood_down') {
    return (
      <>
        {team.correcting.answer !== null && <PhonedAnswer at={at} team={team} />}
        <MeetingPlace at={at} team={team} />
        <CorrectReason at={at} team={team} />
        <CorrectRole at={at} team={team} />
      </>
    );
  }
  const on = { at, ids: { caseId: team.caseId } };
  const reason = { as: 'select' } as const;
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <div class="cards">
        {answers.length > 0 && <PhonedAnswer at={at} team={team} />}
        <MeetingPlace at={at} team={team} />
        <CorrectReason at={at} team={team} />
        <CorrectRole at={at} team={team} />
        {onTeam.length > 0 && accepted.length > 0 && (
          <CommandPanel
            {...on}
            command={ReplaceMember}
            revision={team.revision}
            arranged={{ out: chosenFrom(onTeam), in: chosenFrom(accepted) }}
          />
        )}
        {counted.length > 0 && (
          <CommandPanel {...on} command={StandDownMember} asks={ofTeam} arranged={{ memberId: chosenFrom(counted), reason }} />
        )}
        <CommandPanel {...on} command={StandDownTeam} revision={team.revision} arranged={{ reason }} open={team.standsDownNext} warning />
      </div>
    </section>
  );
}

function MeetingPlace({ at, team }: Props) {
  return (
    <CasePanel
      at={at}
      view={team}
      command={SetMeetingPlace}
      proposed={proposedWhen('meetAt', team.meeting.meetAt, at.site.zone)}
      arranged={{ notKnown: unknownOf(team, at) }}
    />
  );
}

/** A no needs a reason, so that it is asked without being called optional. Of somebody whose answer is on record, that stands on it. */
function PhonedAnswer({ at, team }: Props) {
  const { yes, no } = teamFormsWords(at.language);
  const { answer } = team.correcting;
  return (
    <CommandPanel
      at={at}
      command={RecordPhonedAnswer}
      ids={{ caseId: team.caseId }}
      asks={ofTeam}
      proposed={answer === null ? undefined : recordedAnswer(answer, at)}
      open={answer !== null}
      arranged={{
        memberId: chosenFrom(team.choices.answers),
        answer: {
          options: [
            { value: 'accepted', label: yes },
            { value: 'declined', label: no },
          ],
          inline: true,
        },
        reason: { as: 'select', optional: false },
        // Of everybody on the list at once the revision of the page says it.
        seen: { instead: null },
      }}
      revision={team.revision}
    />
  );
}

function recordedAnswer(member: TeamMemberView, at: At): FormValues {
  const { memberId, answered, answeredAt } = member;
  const declinedBecause = 'declinedBecause' in member ? member.declinedBecause : null;
  return {
    ...proposedWhen('answeredAt', answeredAt, at.site.zone),
    memberId,
    answer: answered ?? undefined,
    reason: declinedBecause ?? undefined,
  };
}

/** What is sealed stands in no field: that it is not known after all is ticked instead of emptied. */
function unknownOf({ meeting }: TeamPageModel, { language }: At): Arranged {
  const standing = { place: meeting.hasPlace, contact: meeting.hasContact };
  const known = (['place', 'contact'] as const).filter((fact) => standing[fact]);
  const options = known.map((value) => ({ value, label: fieldAt(SetMeetingPlace, value)!.question[language] }));
  return options.length === 0 ? { instead: null } : { options };
}

/** Of one, or an earlier team, that was chosen, else of the whole team that has stood down. */
function CorrectReason({ at, team }: Props) {
  const about = team.correcting.stoodDown;
  if (about === null) return null;
  const { deploymentId, memberId, because } = about;
  const who = about.name ?? teamFormsWords(at.language).wholeTeam;
  const hidden = (name: string, value: string | undefined) => () => (value ? <input type="hidden" name={name} value={value} /> : null);
  return (
    <CasePanel
      at={at}
      command={CorrectStandDown}
      view={team}
      proposed={{ because: because ?? undefined }}
      title={`${CorrectStandDown.declared.words!.title[at.language]}: ${who}`}
      open={memberId !== undefined || deploymentId !== undefined}
      arranged={{
        ...arrangedCorrection(at),
        memberId: { instead: hidden('memberId', memberId) },
        deploymentId: { instead: hidden('deploymentId', deploymentId) },
        because: { as: 'select' },
      }}
    />
  );
}

function CorrectRole({ at, team }: Props) {
  const { ofTheTeam } = team.choices;
  if (ofTheTeam.length === 0) return null;
  return (
    <CasePanel
      at={at}
      command={CorrectTeamRole}
      view={team}
      arranged={{ ...arrangedCorrection(at), memberId: chosenFrom(ofTheTeam), teamRole: { as: 'select' } }}
    />
  );
}
