import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { StandDownReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyStandDown } from '../deployment-questions.js';
import { standDownTeam } from './stand-down-team.decision.js';

/** The deployment ends for everybody. */
export class StandDownTeam extends CaseCommand({
  route: 'team/stand-down',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Stand the whole team down', es: 'Retirar a todo el equipo' },
    hint: {
      en: 'For everybody who is invited, has said yes or is on the team. Follow-ups stay with the lead.',
      es: 'Para quienes están invitados, dijeron que sí o están en el equipo. Los seguimientos siguen con quien lidera.',
    },
    sure: {
      en: 'Everybody who is invited, has said yes or is on the team is free again. Follow-ups stay with the lead. Should people go after all, a new team is built.',
      es: 'Quienes están invitados, dijeron que sí o están en el equipo quedan libres. Los seguimientos siguen con quien lidera. Si al final van personas, se forma otro equipo.',
    },
    send: { en: 'Stand the team down', es: 'Retirar al equipo' },
    done: { en: 'The team has stood down.', es: 'El equipo se retiró.' },
  },
}) {
  @OneOf('standDownReason', whyStandDown) readonly reason: StandDownReason;
}

export class StandDownTeamApi extends Endpoint(StandDownTeam) {}
export class StandDownTeamHandler extends Decision(StandDownTeam, standDownTeam) {}
