import { fieldAt } from '../../../../../libs/web/fields/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel, type Arranged } from '../../../../pages/command-fields.view.js';
import { meetingFacts } from '../../../domain/case.events.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { whoOfTeam } from '../../deployment-questions.js';
import { CorrectStandDown } from '../../correct-stand-down/correct-stand-down.command.js';
import { RecordPhonedAnswer } from '../../record-phoned-answer/record-phoned-answer.command.js';
import { ReplaceMember } from '../../replace-member/replace-member.command.js';
import { SetMeetingPlace } from '../../set-meeting-place/set-meeting-place.command.js';
import { StandDownMember } from '../../stand-down-member/stand-down-member.command.js';
import { StandDownTeam } from '../../stand-down-team/stand-down-team.command.js';
import { teamFormsWords } from './team-forms.words.js';
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
  if (team.status === 'stood_down') return <CorrectReason at={at} team={team} />;
  const on = { at, ids: { caseId: team.caseId } };
  const reason = { as: 'select' } as const;
  return (
    <section class="stack" aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <div class="cards">
        {answers.length > 0 && <PhonedAnswer at={at} team={team} />}
        <CommandPanel
          {...on}
          command={SetMeetingPlace}
          proposed={proposedWhen('meetAt', team.meeting.meetAt, at.site.zone)}
          arranged={{ notKnown: unknownOf(team, at) }}
        />
        <CorrectReason at={at} team={team} />
        {onTeam.length > 0 && accepted.length > 0 && (
          <CommandPanel
            {...on}
            command={ReplaceMember}
            revision={team.revision}
            arranged={{ out: { options: onTeam, as: 'select' }, in: { options: accepted, as: 'select' } }}
          />
        )}
        {counted.length > 0 && (
          <CommandPanel
            {...on}
            command={StandDownMember}
            asks={ofTeam}
            arranged={{ memberId: { options: counted, as: 'select' }, reason }}
          />
        )}
        <CommandPanel {...on} command={StandDownTeam} revision={team.revision} arranged={{ reason }} warning />
      </div>
    </section>
  );
}

/** A no needs a reason, so that it is asked without being called optional. */
function PhonedAnswer({ at, team }: Props) {
  const { yes, no } = teamFormsWords(at.language);
  return (
    <CommandPanel
      at={at}
      command={RecordPhonedAnswer}
      ids={{ caseId: team.caseId }}
      asks={ofTeam}
      arranged={{
        memberId: { options: team.choices.answers, as: 'select' },
        answer: {
          options: [
            { value: 'accepted', label: yes },
            { value: 'declined', label: no },
          ],
          inline: true,
        },
        reason: { as: 'select', optional: false },
      }}
    />
  );
}

/** What stands on record of where to meet can be made unknown again. */
function unknownOf({ meeting }: TeamPageModel, { language }: At): Arranged {
  const standing = { meetAt: meeting.meetAt !== null, place: meeting.hasPlace, contact: meeting.hasContact };
  const known = meetingFacts.filter((fact) => standing[fact]);
  const options = known.map((value) => ({ value, label: fieldAt(SetMeetingPlace, value)!.question[language] }));
  return options.length === 0 ? { instead: null } : { options };
}

function CorrectReason({ at, team }: Props) {
  const whole = team.status === 'stood_down' ? [{ value: '', label: teamFormsWords(at.language).wholeTeam }] : [];
  const who = [...whole, ...team.choices.stoodDown];
  if (who.length === 0) return null;
  return (
    <CommandPanel
      at={at}
      command={CorrectStandDown}
      ids={{ caseId: team.caseId }}
      revision={team.revision}
      proposed={{ memberId: who[0]!.value }}
      arranged={{ ...arrangedCorrection(at), memberId: { options: who, as: 'radios', optional: false }, because: { as: 'select' } }}
    />
  );
}
