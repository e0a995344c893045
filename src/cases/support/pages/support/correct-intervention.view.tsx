import { optionsOf, type FormValues, type Option } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel, type Arranged } from '../../../../pages/command-fields.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { modes, resourceCodes } from '../../../../vocabulary/index.js';
import { arrangedCorrection, proposedCorrection } from '../../../frame/arranged-correction.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { CorrectIntervention } from '../../correct-intervention/correct-intervention.command.js';
import { Counts } from './hold-intervention.view.js';
import { disciplinesToCount } from './support.presenter.js';
import { supportWords } from './support.words.js';

type Seen = CasePageView['interventions'][number];

interface CorrectProps {
  readonly at: At;
  readonly view: CasePageView;
  readonly seen: Seen;
}

/** Corrects what is recorded of an intervention: what stands on the form is on record, and what is left as it is stays. */
export function CorrectInterventionView({ at, view, seen }: CorrectProps) {
  return (
    <CommandPanel
      at={at}
      command={CorrectIntervention}
      ids={{ caseId: view.caseId, interventionId: seen.id }}
      revision={view.revision}
      proposed={proposed(at, view, seen)}
      arranged={arranged({ at, view, seen })}
    />
  );
}

function arranged({ at, view, seen }: CorrectProps): Readonly<Record<string, Arranged>> {
  const { mode, resourceCode } = standardWords(at.language);
  const { status, deviation } = seen;
  const words = supportWords(at.language);
  const none: Arranged = { instead: null };
  const held = (how: Arranged) => (status === 'held' ? how : none);
  const unknown: readonly Option[] = [
    ...(deviation === null ? [] : [{ value: 'deviation', label: words.deviation }]),
    ...(seen.resources.length === 0 ? [] : [{ value: 'resources', label: words.resources }]),
  ];
  const team = teamOf(view, seen);
  return {
    ...arrangedCorrection(at, unknown),
    ...(status === 'planned' && { didNotHappen: none }),
    kind: { as: 'select', optional: false },
    mode: { as: 'radios', options: optionsOf(modes, mode), inline: true, optional: false },
    heldAt: held({ optional: false }),
    minutes: held({ optional: false }),
    attended: held({ instead: (form) => <Counts at={at} view={view} form={form} /> }),
    team: team.length === 0 ? none : held({ options: team, optional: false }),
    resources: held({ options: optionsOf(resourceCodes, resourceCode), inline: true, optional: false }),
    cancelledBecause: status === 'cancelled' ? { as: 'select', optional: false } : none,
  };
}

function teamOf({ deployment }: CasePageView, { deploymentId, status }: Seen): readonly Option[] {
  if (deployment?.deploymentId !== deploymentId || status !== 'held') return [];
  const were = deployment.members.filter((one) => one.status === 'on_team' || one.status === 'stood_down');
  return were.map(({ memberId, name }) => ({ value: memberId, label: name ?? '-' }));
}

function proposed(at: At, view: CasePageView, seen: Seen): FormValues {
  const { kind, mode, heldAt, minutes, attended, team, resources, deviation, cancelledBecause } = seen;
  const { exposed, others } = disciplinesToCount(view);
  const row = [...exposed, ...others];
  const counts = attended.map(({ discipline, count }) => [`attended.${row.indexOf(discipline)}.count`, String(count)] as const);
  return {
    ...proposedCorrection,
    ...proposedWhen('heldAt', heldAt, at.site.zone),
    ...Object.fromEntries(counts),
    kind,
    mode,
    team,
    resources,
    minutes: minutes === null ? undefined : String(minutes),
    deviation: deviation ?? undefined,
    cancelledBecause: cancelledBecause ?? undefined,
  };
}
