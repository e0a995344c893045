import type { Sentences } from '../../../libs/event-sourcing/index.js';
import type { FitnessReason } from './case.events.js';

/** Each reason as half a sentence about the member, for people who choose a team. */
export const fitnessWords: Readonly<Record<FitnessReason, Sentences>> = {
  own_agency: { en: 'works for the agency that asked', es: 'trabaja para la agencia que pidió ayuda' },
  witness_or_party: { en: 'witnessed the incident or was party to it', es: 'presenció el incidente o fue parte de él' },
  supervisory_relation: { en: 'supervises people who are served', es: 'supervisa a personas atendidas' },
  close_relationship: { en: 'is close to somebody who is served', es: 'es cercano a alguien atendido' },
  other_unit_of_own_agency: {
    en: 'works for another unit of the agency that asked',
    es: 'trabaja para otra unidad de la agencia que pidió ayuda',
  },
  other_program: { en: 'belongs to another program than the one that responds', es: 'pertenece a otro programa que el que responde' },
  inactive: { en: 'is no longer active', es: 'ya no está activo' },
  not_available: { en: 'has said not to be available', es: 'ha dicho que no está disponible' },
  untrained: { en: 'has fewer training hours than the policy asks for', es: 'tiene menos horas de formación de las que pide la política' },
  credential_expired: {
    en: 'has no credential for that role that holds until then',
    es: 'no tiene una credencial para esa función que valga hasta entonces',
  },
  cool_down: { en: 'is on cool-down after the last intervention', es: 'está en descanso tras la última intervención' },
  already_deployed: { en: 'is deployed already', es: 'ya está desplegado' },
};
