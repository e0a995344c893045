import { timeWords } from '../../../../../libs/web/views/index.js';
import type {
  CallBackCorrected,
  ClosingCorrected,
  InterventionCorrected,
  ReferralCorrected,
  StandDownCorrected,
} from '../../../domain/index.js';
import type { Telling } from './telling.js';

type Details = readonly (string | undefined)[];

/** What a correction says: what it is about, each new value, what is not known after all, and why. */
export function correctionDetails(
  event: CallBackCorrected | InterventionCorrected | ReferralCorrected | ClosingCorrected | StandDownCorrected,
  telling: Telling,
): Details {
  const { words, standard } = telling;
  const didNotHappen = 'didNotHappen' in event.data && event.data.didNotHappen ? words.didNotHappen : undefined;
  return [...newValues(event, telling), didNotHappen, standard.correctionReason[event.data.reason]];
}

function newValues(event: Parameters<typeof correctionDetails>[0], telling: Telling): Details {
  const { words, standard, person } = telling;
  switch (event.type) {
    case 'CallBackCorrected': {
      const { outcome, at } = event.data.change;
      return [outcome && standard.callBackOutcome[outcome], at && timeWords(at, telling)];
    }
    case 'InterventionCorrected':
      return interventionValues(event.data, telling);
    case 'ReferralCorrected': {
      const { kind, offeredAt, interventionId, accepted } = event.data.change;
      const names = { interventionId: words.atIntervention, accepted: words.answer };
      return [
        kind && standard.referralKind[kind],
        offeredAt && words.field(words.offeredOn, timeWords(offeredAt, telling)),
        interventionId && telling.kindOf(interventionId),
        accepted === undefined ? undefined : accepted ? words.yes : words.no,
        ...(event.data.notKnown ?? []).map((name) => words.field(names[name], words.notKnown)),
      ];
    }
    case 'ClosingCorrected': {
      const { because, reopenedBecause } = event.data;
      return [because && standard.closeReason[because], reopenedBecause && standard.reopenReason[reopenedBecause]];
    }
    case 'StandDownCorrected':
      return [event.data.memberId && person(event.data.memberId), event.data.because && standard.standDownReason[event.data.because]];
    default:
      return event satisfies never;
  }
}

function interventionValues({ interventionId, change, notKnown = [] }: InterventionCorrected['data'], telling: Telling): Details {
  const { words, standard, person, kindOf } = telling;
  const { kind, mode, plannedFor, heldAt, minutes, attended, team, resources, deviation, cancelledBecause } = change;
  return [
    kind === undefined ? kindOf(interventionId) : standard.interventionKind[kind],
    mode && standard.mode[mode],
    plannedFor && timeWords(plannedFor, telling),
    heldAt && timeWords(heldAt, telling),
    minutes === undefined ? undefined : words.minutes(minutes),
    attended?.map(({ discipline, count }) => words.served(standard.discipline[discipline], count)).join('; '),
    team?.map(person).join(', '),
    resources?.map((one) => standard.resourceCode[one]).join(', '),
    deviation && standard.deviationReason[deviation],
    cancelledBecause && standard.cancelReason[cancelledBecause],
    ...notKnown.map(() => words.field(words.deviation, words.notKnown)),
  ];
}
