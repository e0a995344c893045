import { IsOptional } from 'class-validator';
import { Day, Decision, Endpoint } from '../../commands/index.js';
import { AgencyCommand } from '../agency-streams.js';
import { addAgreement } from './add-agreement.decision.js';

/** A mutual-aid agreement with an agency outside the region. */
export class AddAgreement extends AgencyCommand({
  route: 'agreements',
  right: 'keep_register',
  words: {
    title: { en: 'Add a mutual-aid agreement', es: 'Añadir un acuerdo de ayuda mutua' },
    hint: {
      en: 'While it holds, the agency is served without asking an approver.',
      es: 'Mientras vale, se atiende a la agencia sin pedir aprobación.',
    },
    send: { en: 'Add it', es: 'Añadirlo' },
    done: { en: 'The agreement is added.', es: 'El acuerdo está añadido.' },
  },
}) {
  @Day({
    en: 'What is its first day?',
    es: '¿Cuál es su primer día?',
    hint: { en: 'It may lie in the past.', es: 'Puede ser un día pasado.' },
  })
  readonly startsOn: string;
  @IsOptional()
  @Day({
    en: 'What is its last day?',
    es: '¿Cuál es su último día?',
    hint: { en: 'Leave it out where no end is agreed.', es: 'Déjelo vacío si no se acordó un final.' },
  })
  readonly endsOn?: string;
}

export class AddAgreementApi extends Endpoint(AddAgreement) {}
export class AddAgreementHandler extends Decision(AddAgreement, addAgreement) {}
