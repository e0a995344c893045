import type { QueryBus } from '@nestjs/cqrs';
import { tellingOf } from '../../../../libs/web/forms/index.js';
import { catalog, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { toldSince, type ToldEntry } from '../../../pages/told-since.js';
import { standardWords } from '../../../pages/words/index.js';
import type { ContactFacts, IndividualContactEvent } from '../../domain/index.js';
import { ContactSince } from '../../own-contacts/contact-since.query.js';

const titles = catalog({
  en: {
    IndividualContactLogged: 'Contact logged',
    IndividualContactCorrected: 'Contact corrected',
    IndividualContactWithdrawn: 'Contact withdrawn',
    promise: 'Something changed about the promise to call back',
    minutes: (minutes: number) => `${minutes} minutes`,
  },
  es: {
    IndividualContactLogged: 'Contacto registrado',
    IndividualContactCorrected: 'Contacto corregido',
    IndividualContactWithdrawn: 'Contacto retirado',
    promise: 'Algo cambió en la promesa de volver a llamar',
    minutes: (minutes: number) => `${minutes} minutos`,
  },
});

/** What was recorded of a contact while a form of it was open in front of its member. */
export function toldOfContact(queries: QueryBus, at: At, contactId: string): Promise<At> {
  return toldSince(
    queries,
    at,
    (revision) => new ContactSince(contactId, revision, at),
    (event): ToldEntry => entryOf(event, at),
  );
}

function entryOf(event: IndividualContactEvent, at: At): ToldEntry {
  const words = titles(at.language);
  switch (event.type) {
    case 'IndividualContactLogged':
      return { title: words[event.type], details: factsOf(event.data, at) };
    case 'IndividualContactCorrected':
      return { title: words[event.type], details: factsOf(event.data.change, at) };
    case 'IndividualContactWithdrawn':
      return { title: words[event.type] };
    default:
      return { title: words.promise };
  }
}

function factsOf({ on, program, mode, discipline, minutes, crisis, referral }: Partial<ContactFacts>, at: At): ToldEntry['details'] {
  const standard = standardWords(at.language);
  return [
    on && timeWords(on, tellingOf(at)),
    program && standard.program[program],
    mode && standard.mode[mode],
    discipline && standard.discipline[discipline],
    minutes !== undefined && titles(at.language).minutes(minutes),
    crisis && standard.crisisKind[crisis],
    referral && standard.referralKind[referral],
  ];
}
