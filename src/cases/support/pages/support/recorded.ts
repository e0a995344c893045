import type { OnRecord } from '../../../../../libs/web/forms/index.js';
import type { FormValues } from '../../../../../libs/web/views/index.js';
import { proposedCorrection } from '../../../frame/arranged-correction.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { disciplinesToCount } from './support.presenter.js';

const nothing: OnRecord = { values: {}, canBeUnknown: [] };

/** What the form that corrects an intervention shows of it: of what was held the figures, of what was cancelled the reason. */
export function recordedOfIntervention(view: CaseInFullView, interventionId: string, zone: string): OnRecord {
  const seen = view.interventions.find(({ id }) => id === interventionId);
  if (seen === undefined) return nothing;
  const { status, kind, mode, plannedFor, deviation, cancelledBecause } = seen;
  const values = {
    ...(status !== 'planned' && { ...proposedCorrection, ...proposedWhen('plannedFor', plannedFor, zone) }),
    kind,
    mode,
    deviation: deviation ?? undefined,
    ...(status === 'held' && figuresOf(view, seen, zone)),
    ...(status === 'cancelled' && { cancelledBecause: cancelledBecause ?? undefined }),
  };
  return { values, canBeUnknown: ['deviation', 'resources'] };
}

function figuresOf(view: CaseInFullView, { heldAt, minutes, attended, team, resources }: Seen, zone: string): FormValues {
  const { exposed, others } = disciplinesToCount(view);
  const rows = [...exposed, ...others];
  const counts = attended.map(({ discipline, count }) => [`attended.${rows.indexOf(discipline)}.count`, String(count)] as const);
  return {
    ...proposedWhen('heldAt', heldAt, zone),
    ...Object.fromEntries(counts),
    minutes: minutes === null ? undefined : String(minutes),
    team,
    resources,
  };
}

type Seen = CaseInFullView['interventions'][number];

/** What the form that corrects an offer shows of it. */
export function recordedOfReferral({ referrals }: CaseInFullView, referralId: string, zone: string): OnRecord {
  const offers = referrals.flatMap(({ kind, offers: ofKind }) => ofKind.map((offer) => ({ ...offer, kind })));
  const offer = offers.find((one) => one.referralId === referralId);
  if (offer === undefined) return nothing;
  const { kind, offeredAt, interventionId, accepted } = offer;
  const values = {
    ...proposedCorrection,
    ...proposedWhen('offeredAt', offeredAt, zone),
    kind,
    interventionId: interventionId ?? undefined,
    accepted: accepted === null ? '' : String(accepted),
  };
  return { values, canBeUnknown: ['interventionId', 'accepted'] };
}
