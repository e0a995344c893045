/** What a member may have to be allowed to do their part of the work. Each is valid to a day and must not lapse. */
export const credentialKinds = [
  'peer_support_certificate',
  'crisis_intervention_certificate',
  'clinical_licence',
  'chaplain_endorsement',
  'therapy_dog_certificate',
] as const;
export type CredentialKind = (typeof credentialKinds)[number];
