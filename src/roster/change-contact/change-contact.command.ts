import { IsEmail, IsOptional, Matches, MaxLength, ValidateIf } from 'class-validator';
import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { Choices, declaredField } from '../../commands/fields.js';
import { Sealed } from '../../commands/sealed-fields.js';
import { contactFields, contactPlace, type ContactField } from '../domain/contact-place.js';
import { PersonCommand } from '../person-streams.js';
import { changeContact } from './change-contact.decision.js';

/** How a person is reached. What is left out stays. */
export class ChangeContact extends PersonCommand({ route: 'contact', right: 'speak_for_person' }) {
  @ValidateIf(({ phone }: ChangeContact) => phone !== undefined)
  @Matches(/^[+\d][\d ().x/-]{2,38}\d$/)
  @Sealed((personId) => contactPlace(personId, 'phone'))
  @declaredField({ is: 'line', most: 40 }, { en: 'Which number reaches them?', es: '¿Qué número de teléfono tiene?' })
  readonly phone?: string;
  @ValidateIf(({ mail }: ChangeContact) => mail !== undefined)
  @IsEmail()
  @MaxLength(254)
  @Sealed((personId) => contactPlace(personId, 'mail'))
  @declaredField({ is: 'line', most: 254 }, { en: 'Which mail address reaches them?', es: '¿Qué correo electrónico tiene?' })
  readonly mail?: string;
  @IsOptional()
  @Choices('contactField', contactFields, { en: 'Which of them do they no longer have?', es: '¿Cuál ya no tiene?' })
  readonly remove?: readonly ContactField[];
}

export class ChangeContactApi extends Endpoint(ChangeContact) {}
export class ChangeContactHandler extends Decision(ChangeContact, changeContact) {}
