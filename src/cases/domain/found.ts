import { refuseMissing } from '../../../libs/event-sourcing/index.js';
import type { Case, FollowUp, Intervention, Referral } from './case.state.js';

/** @throws Refusal `follow_up_not_found` */
export function followUpIn(state: Case, followUpId: string): FollowUp {
  const found = state.followUps[followUpId];
  return (
    found ??
    refuseMissing('follow_up_not_found', {
      en: 'This case has no such follow-up. Look at its list of follow-ups.',
      es: 'Este caso no tiene ese seguimiento. Mire su lista de seguimientos.',
    })
  );
}

/** @throws Refusal `intervention_not_found` */
export function interventionIn(state: Case, interventionId: string): Intervention {
  const found = state.interventions[interventionId];
  return (
    found ??
    refuseMissing('intervention_not_found', {
      en: 'This case has no such intervention. Look at the case page.',
      es: 'Este caso no tiene esa intervención. Mire la página del caso.',
    })
  );
}

/** @throws Refusal `referral_not_found` */
export function referralIn(state: Case, referralId: string): Referral {
  const found = state.referrals[referralId];
  return (
    found ??
    refuseMissing('referral_not_found', {
      en: 'This case has no such referral. Look at the case page.',
      es: 'Este caso no tiene esa derivación. Mire la página del caso.',
    })
  );
}
