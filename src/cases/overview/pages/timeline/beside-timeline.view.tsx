import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { catalog, SummaryList, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { requestFactWords } from '../../../frame/request-fact.words.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';

const glanceWords = catalog({
  en: {
    title: 'Where the case stands',
    onTeam: 'On the team',
    planned: 'Interventions planned',
    held: 'Interventions held',
    openFollowUps: 'Open follow-ups',
    settled: 'Settled follow-ups',
  },
  es: {
    title: 'Cómo está el caso',
    onTeam: 'En el equipo',
    planned: 'Intervenciones previstas',
    held: 'Intervenciones realizadas',
    openFollowUps: 'Seguimientos abiertos',
    settled: 'Seguimientos resueltos',
  },
});

/** What all the entries came to, in times and counts. */
export function BesideTimeline({ at, view }: { readonly at: At; readonly view: CaseInFullView }) {
  const words = glanceWords(at.language);
  const { received, occurred, unknown } = requestFactWords(at.language);
  const { facts, receivedAt, deployment, interventions } = view;
  const followUps = [...view.followUps, ...view.teamCare];
  const telling = tellingOf(at);
  const isIn = (status: string) => interventions.filter((one) => one.status === status).length;
  const open = followUps.filter((one) => one.open).length;
  return (
    <section class="stack" aria-labelledby="glance">
      <h2 id="glance">{words.title}</h2>
      <SummaryList
        rows={[
          { label: received, value: timeWords(receivedAt, telling) },
          { label: occurred, value: facts.occurredAt ? timeWords(facts.occurredAt, telling) : unknown },
          { label: words.onTeam, value: deployment?.members.filter(({ status }) => status === 'on_team').length ?? 0 },
          { label: words.planned, value: isIn('planned') },
          { label: words.held, value: isIn('held') },
          { label: words.openFollowUps, value: open },
          { label: words.settled, value: followUps.length - open },
        ]}
      />
    </section>
  );
}
