import { IsOptional } from 'class-validator';
import { Choices, DayOrTime, Decision, Endpoint, Line, Sealed } from '../../../commands/index.js';
import type { When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whatIsNotKnown } from '../../case-questions.js';
import { type CaseState, type MeetingFact, meetingFacts, meetingPlace, siteContactPlace, timesForgotten } from '../../domain/index.js';
import { setMeetingPlace } from './set-meeting-place.decision.js';

/** Where and when the team meets, and whom to ask for. What is left out stays as it is. */
export class SetMeetingPlace extends CaseCommand({
  route: 'meeting-place',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Set where and when to meet', es: 'Definir dónde y cuándo encontrarse' },
    send: { en: 'Save', es: 'Guardar' },
    done: { en: 'Where and when to meet is recorded.', es: 'Queda registrado dónde y cuándo encontrarse.' },
  },
}) {
  @IsOptional() @DayOrTime({ en: 'When to meet', es: 'Cuándo encontrarse' }) readonly meetAt?: When;
  @IsOptional()
  @Line(120, {
    en: 'Where to meet',
    es: 'Dónde encontrarse',
    hint: {
      en: 'An address or a name. Kept sealed. Leave it empty to keep what is on record.',
      es: 'Una dirección o un nombre. Se guarda sellado. Déjelo vacío para mantener lo registrado.',
    },
  })
  @Sealed((caseId, state: CaseState) => meetingPlace(caseId, timesForgotten(state)))
  readonly place?: string;
  @IsOptional()
  @Line(120, {
    en: 'Whom to ask for on site',
    es: 'Por quién preguntar en el lugar',
    hint: {
      en: 'A name and how to reach them. Kept sealed. Leave it empty to keep what is on record.',
      es: 'Un nombre y cómo contactarlo. Se guarda sellado. Déjelo vacío para mantener lo registrado.',
    },
  })
  @Sealed((caseId, state: CaseState) => siteContactPlace(caseId, timesForgotten(state)))
  readonly contact?: string;
  @IsOptional() @Choices('meetingFact', meetingFacts, whatIsNotKnown) readonly notKnown?: readonly MeetingFact[];
}

export class SetMeetingPlaceApi extends Endpoint(SetMeetingPlace) {}
export class SetMeetingPlaceHandler extends Decision(SetMeetingPlace, setMeetingPlace) {}
