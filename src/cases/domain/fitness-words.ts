import type { FitnessReason } from './case.events.js';

/** Each reason as half a sentence about the member, for people who choose a team. */
export const fitnessWords: Readonly<Record<FitnessReason, string>> = {
  own_agency: 'works for the agency that asked',
  witness_or_party: 'witnessed the incident or was party to it',
  supervisory_relation: 'supervises people who are served',
  close_relationship: 'is close to somebody who is served',
  other_unit_of_own_agency: 'works for another unit of the agency that asked',
  other_program: 'belongs to another program than the one that responds',
  inactive: 'is no longer active',
  not_available: 'has said not to be available',
  untrained: 'has fewer training hours than the policy asks for',
  credential_expired: 'has no credentials that hold today',
  cool_down: 'is on cool-down after the last intervention',
  already_deployed: 'is deployed already',
};
