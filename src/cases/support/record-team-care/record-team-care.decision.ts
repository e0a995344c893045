import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { alreadyAll, compareWhen } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, checkCareAt, isOpen, open } from '../../domain/index.js';
import type { RecordTeamCare } from './record-team-care.command.js';

/**
 * Records the team's own post-action support: one duty for each deployment, due within the policy's time after the first
 * intervention was held (docs/domain.md section 3, step 6).
 *
 * @throws Refusal `no_team_care_due`, `done_in_future`, `done_before_intervention`
 */
export function recordTeamCare(command: Told<RecordTeamCare>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const duties = Object.values(current.followUps).filter((one) => one.kind === 'post_action_support');
  const due = duties.find(isOpen);
  if (!due) {
    const done = duties.at(-1)?.outcomes.at(-1);
    if (done) return alreadyAll({ doneAt: command.doneAt }, { doneAt: done.at });
    refuse('no_team_care_due', {
      en: 'No team care is due: nothing has been held yet. It falls due after the first intervention.',
      es: 'Aún no toca el cuidado del equipo: nada se ha realizado. Toca después de la primera intervención.',
    });
  }
  const { now, zone, actor } = command;
  const doneAt = command.doneAt ?? now;
  if (compareWhen(doneAt, now, zone) > 0)
    refuse('done_in_future', {
      field: 'doneAt',
      en: 'Team care is recorded once it has taken place. Check the date and time.',
      es: 'El cuidado del equipo se registra cuando ya tuvo lugar. Revise la fecha y la hora.',
    });
  if (due.deploymentId !== undefined) checkCareAt(doneAt, due.deploymentId, current, zone, 'doneAt');
  return [
    {
      type: 'FollowUpOutcomeRecorded',
      data: { followUpId: due.id, outcome: 'reached_ok', at: doneAt, recordedBy: actor, recordedAt: now },
    },
  ];
}
