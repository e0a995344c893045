import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/index.js';
import type { Deciding, PolicyTerms } from '../../../vocabulary/index.js';
import type { AgencyFacts, Case, CaseEvent, CaseState, Offer } from '../../domain/index.js';
import { activeDeployment, approvalFollows, asksForTeam, caseEvolution, open, withObligations } from '../../domain/index.js';
import type { TriageCase } from './triage-case.command.js';

/** What was said, and what is looked up for it. */
type ToldOfTriage = Said<TriageCase> & { readonly policy: PolicyTerms; readonly agency: AgencyFacts | null };

/**
 * Triages a request: need decides, not the event. Every exposed discipline is marked offered, declined or not applicable,
 * so that telecommunicators are never forgotten; the ladder of follow-ups is made; where a team may only go with
 * pre-approval, it is asked for. It may be done again, and put right so; but while a team is at work, what is needed stays a need of a
 * team: nobody who has been sent out is made superfluous by the way (docs/domain.md section 3, steps 2 and 8).
 *
 * @throws Refusal `discipline_not_considered`, `discipline_twice`, `program_missing`, `team_at_work`
 */
export function triageCase(command: ToldOfTriage & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  checkOffers(command.offers, current);
  if (asksForTeam(command.outcome) && command.programs.length === 0)
    refuse('program_missing', {
      field: 'programs',
      en: 'Say which program responds: 911, commander, or both.',
      es: 'Diga qué programa responde: el de 911, el de mandos, o los dos.',
    });
  const { outcome, programs, offers, now } = command;
  if (current.triage && isSame(current.triage, command)) return [];
  const team = activeDeployment(current);
  if (team && outcome !== current.triage?.outcome && !asksForTeam(outcome))
    refuse('team_at_work', {
      field: 'outcome',
      en: 'A team is at work on this case, and this needs none. Stand the team down first.',
      es: 'Un equipo trabaja en este caso, y esto no necesita ninguno. Retire primero al equipo.',
    });
  const triaged: CaseEvent = { type: 'CaseTriaged', data: { outcome, programs, offers, triagedAt: now } };
  const after = caseEvolution.evolve(current, triaged) as Case;
  // A team that has gone went by the approval, or the agreement, of its time.
  const approval = team?.status === 'confirmed' ? [] : approvalFollows(after, command.agency, command.actor);
  return [...withObligations(current, [triaged], command), ...approval];
}

function checkOffers(offers: readonly Offer[], current: Case): void {
  const considered = offers.map((offer) => offer.discipline);
  if (new Set(considered).size < considered.length)
    refuse('discipline_twice', {
      field: 'offers',
      en: 'A discipline is marked twice. Mark each one once.',
      es: 'Una disciplina aparece dos veces. Nombre cada una solo una vez.',
    });
  const forgotten = (current.facts.exposed ?? []).map((one) => one.discipline).filter((one) => !considered.includes(one));
  if (forgotten.length > 0)
    refuse('discipline_not_considered', {
      field: 'offers',
      en: `Mark every exposed discipline as offered, declined or not applicable. Still missing: ${forgotten.join(', ')}.`,
      es: 'Marque cada disciplina expuesta: ofrecido, rechazado o no corresponde. Falta al menos una.',
    });
}

function isSame(before: NonNullable<Case['triage']>, command: ToldOfTriage): boolean {
  const { outcome, programs, offers } = before;
  const asText = (triage: Pick<ToldOfTriage, 'outcome' | 'programs' | 'offers'>) =>
    JSON.stringify([
      triage.outcome,
      [...triage.programs].sort(),
      triage.offers.map((offer) => `${offer.discipline} ${offer.answer}`).sort(),
    ]);
  return asText({ outcome, programs, offers }) === asText(command);
}
