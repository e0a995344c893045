import { Decision, Endpoint } from '../../commands/index.js';
import { PersonCommand } from '../person-streams.js';
import { agreeToConsoleRoster } from './agree-to-console-roster.decision.js';

/** A person agrees to stand on the roster that consoles see. */
export class AgreeToConsoleRoster extends PersonCommand({
  route: 'console-roster/agree',
  right: 'speak_for_person',
  words: {
    title: { en: 'Put them on the console roster', es: 'Incluirla en la lista para las consolas' },
    hint: {
      en: 'Only where they agree: consoles then see the name, agency and discipline, and how to reach them.',
      es: 'Solo si lo acepta: las consolas verán el nombre, la agencia y la disciplina, y cómo contactarla.',
    },
    send: { en: 'Agreed', es: 'De acuerdo' },
    done: { en: 'The name stands on the console roster.', es: 'El nombre figura en la lista para las consolas.' },
  },
}) {}

export class AgreeToConsoleRosterApi extends Endpoint(AgreeToConsoleRoster) {}
export class AgreeToConsoleRosterHandler extends Decision(AgreeToConsoleRoster, agreeToConsoleRoster) {}
