import { link } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CorrectStandDown } from '../../correct-stand-down/correct-stand-down.command.js';
import { teamFormsWords } from './team-forms.words.js';
import { teamWords } from './team.words.js';
import { isChosen } from '../../../domain/index.js';

interface EarlierTeamsProps {
  readonly at: At;
  readonly caseId: string;
  readonly teams: CaseInFullView['earlierTeams'];
}

/** Why earlier teams, and those of them who left, stood down, each with the way to put it right. */
export function EarlierTeams({ at, caseId, teams }: EarlierTeamsProps) {
  const words = teamWords(at.language);
  const reasons = standardWords(at.language).standDownReason;
  const whole = teamFormsWords(at.language).wholeTeam;
  const rows = teams.flatMap(({ deploymentId, stoodDownBecause, members }) => [
    { deploymentId, memberId: null, name: whole, because: stoodDownBecause },
    ...members.map((one) => ({ deploymentId, memberId: one.memberId, name: one.name ?? words.unknownName, because: one.stoodDownBecause })),
  ]);
  const path = casePagePath(caseId, 'team');
  return (
    <ul>
      {rows.map(({ deploymentId, memberId, name, because }) =>
        !isChosen(because) ? null : (
          <li key={`${deploymentId}/${memberId}`}>
            {name}. {words.stoodDownBecause(reasons[because])}{' '}
            <a href={link(`${path}?team=${deploymentId}${memberId === null ? '' : `&stoodDown=${memberId}`}#${nameOf(CorrectStandDown)}`)}>
              {words.correctReason}
              <span class="unseen"> {name}</span>
            </a>
          </li>
        ),
      )}
    </ul>
  );
}
