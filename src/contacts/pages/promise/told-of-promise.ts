import type { QueryBus } from '@nestjs/cqrs';
import { tellingOf } from '../../../../libs/web/forms/index.js';
import { catalog, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { toldSince, type ToldEntry } from '../../../pages/told-since.js';
import { standardWords } from '../../../pages/words/index.js';
import type { IndividualContactEvent } from '../../domain/index.js';
import { PromiseSince } from '../../promises-to-keep/promise-since.query.js';

const titles = catalog({
  en: {
    contact: 'Something changed about the contact with which it was promised',
    CallBackPromised: 'A call back was promised',
    PromiseChanged: 'The promise was changed',
    PromiseTried: 'Tried without an answer',
    PromiseKept: 'The promise was kept',
    PromiseCorrected: 'What came of it was corrected',
    PromiseTakenBack: 'The promise was taken back',
    PromiseEscalated: 'Late: also on the list of the coordinators’ desk',
    PromiseGiven: 'The desk gave it to a member',
    PromisePassedToDesk: 'It came to the desk',
    PromisedContactForgotten: 'Whom to call back was destroyed',
  },
  es: {
    contact: 'Algo cambió en el contacto en que se prometió',
    CallBackPromised: 'Se prometió volver a llamar',
    PromiseChanged: 'Se cambió la promesa',
    PromiseTried: 'Se intentó sin respuesta',
    PromiseKept: 'Se cumplió la promesa',
    PromiseCorrected: 'Se corrigió el resultado',
    PromiseTakenBack: 'Se retiró la promesa',
    PromiseEscalated: 'Atrasada: también en la lista de la mesa de coordinación',
    PromiseGiven: 'La mesa se la dio a un miembro',
    PromisePassedToDesk: 'Llegó a la mesa',
    PromisedContactForgotten: 'Se destruyó a quién llamar',
  },
});

/**
 * What was recorded of a promise while a form of it was open in front of whoever owes the call, or of the desk; of the contact itself
 * nothing.
 */
export function toldOfPromise(queries: QueryBus, at: At, contactId: string): Promise<At> {
  return toldSince(
    queries,
    at,
    (revision) => new PromiseSince(contactId, revision, at),
    (event): ToldEntry => entryOf(event, at),
  );
}

function entryOf(event: IndividualContactEvent, at: At): ToldEntry {
  const words = titles(at.language);
  switch (event.type) {
    case 'IndividualContactLogged':
    case 'IndividualContactCorrected':
    case 'IndividualContactWithdrawn':
      return { title: words.contact };
    case 'CallBackPromised':
    case 'PromiseChanged':
    case 'PromiseTried':
    case 'PromiseGiven': {
      const { dueAt } = event.data;
      return { title: words[event.type], details: [dueAt && timeWords(dueAt, tellingOf(at))] };
    }
    case 'PromiseKept':
    case 'PromiseCorrected': {
      const { outcome } = event.data;
      return { title: words[event.type], details: [outcome && standardWords(at.language).followUpOutcome[outcome]] };
    }
    default:
      return { title: words[event.type] };
  }
}
