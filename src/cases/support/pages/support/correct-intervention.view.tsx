import { optionsOf, type Option } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { type Arranged } from '../../../../pages/command-fields.view.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { modes, resourceCodes } from '../../../../vocabulary/index.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CorrectIntervention } from '../../correct-intervention/correct-intervention.command.js';
import { correctInterventionWords } from './correct-intervention.words.js';
import { Counts } from './hold-intervention.view.js';
import { recordedOfIntervention } from './recorded.js';

type Seen = CaseInFullView['interventions'][number];

interface CorrectProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly seen: Seen;
}

/**
 * Corrects what is recorded of an intervention: what stands on the form is on record, and what is left as it is stays. Of what is past, it
 * stands on the page because somebody asked for it.
 */
export function CorrectInterventionView({ at, view, seen }: CorrectProps) {
  return (
    <CasePanel
      at={at}
      command={CorrectIntervention}
      view={view}
      ids={{ interventionId: seen.id }}
      proposed={recordedOfIntervention(view, seen.id, at.site.zone).values}
      open={seen.status !== 'planned'}
      arranged={arranged(at, view, seen)}
    />
  );
}

function arranged(at: At, view: CaseInFullView, { status, mayHaveGone }: Seen): Readonly<Record<string, Arranged>> {
  const { mode, resourceCode } = standardWords(at.language);
  const words = correctInterventionWords(at.language);
  const none: Arranged = { instead: null };
  const held = (how: Arranged) => (status === 'held' ? how : none);
  const team: readonly Option[] = mayHaveGone.map(({ memberId, name }) => ({ value: memberId, label: name ?? '-' }));
  return {
    ...arrangedCorrection(at, { ...(status === 'cancelled' && words.cancelled), hint: words.plannedAgain }),
    ...(status === 'planned' && { didNotHappen: none }),
    kind: { as: 'select', optional: false },
    mode: {
      ...(status !== 'held' && { label: words.mode[status] }),
      as: 'radios',
      options: optionsOf(modes, mode),
      inline: true,
      optional: false,
    },
    plannedFor: status === 'planned' ? none : { optional: false },
    heldAt: held({ optional: false }),
    minutes: held({ optional: false }),
    attended: held({ instead: (form) => <Counts at={at} view={view} form={form} /> }),
    team: held({ options: team, optional: false }),
    resources: held({ options: optionsOf(resourceCodes, resourceCode), inline: true, optional: false }),
    cancelledBecause: status === 'cancelled' ? { as: 'select', optional: false } : none,
  };
}
