import { IsOptional } from 'class-validator';
import { Day, Decision, Endpoint } from '../../commands/index.js';
import { PersonCommand } from '../person-streams.js';
import { setAvailability } from './set-availability.decision.js';

/** From which day on a person can be called. */
export class SetAvailability extends PersonCommand({
  route: 'availability',
  right: 'speak_for_person',
  words: {
    title: { en: 'Say when they can be called', es: 'Decir cuándo se le puede llamar' },
    send: { en: 'Save', es: 'Guardar' },
    done: { en: 'The availability is saved.', es: 'La disponibilidad está guardada.' },
  },
}) {
  @IsOptional()
  @Day({
    en: 'From which day on are they available again?',
    es: '¿Desde qué día vuelve a estar disponible?',
    hint: { en: 'Leave it empty where they are available at once.', es: 'Déjelo vacío si está disponible desde ahora.' },
  })
  readonly unavailableUntil?: string;
}

export class SetAvailabilityApi extends Endpoint(SetAvailability) {}
export class SetAvailabilityHandler extends Decision(SetAvailability, setAvailability) {}
