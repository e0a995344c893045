import { type TeamRole } from '../../vocabulary/index.js';

/** What a member may have to be allowed to do their part of the work. Each is valid to a day and must not lapse. */
export const credentialKinds = [
  'peer_support_certificate',
  'crisis_intervention_certificate',
  'clinical_licence',
  'chaplain_endorsement',
  'therapy_dog_certificate',
] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/**
 * What lets somebody take a team role: any one of these credentials (docs/domain.md section 5, rule 2). A certificate for another role says
 * nothing about this one.
 */
export const credentialsFor: Readonly<Record<TeamRole, readonly CredentialKind[]>> = {
  team_lead: ['peer_support_certificate', 'crisis_intervention_certificate'],
  peer: ['peer_support_certificate', 'crisis_intervention_certificate'],
  family_liaison: ['peer_support_certificate', 'crisis_intervention_certificate'],
  trainee: ['peer_support_certificate', 'crisis_intervention_certificate'],
  mental_health_lead: ['clinical_licence'],
  clinical_director: ['clinical_licence'],
  chaplain: ['chaplain_endorsement'],
  dog_handler: ['therapy_dog_certificate'],
};
