import { DayOrTime, Decision, Endpoint, Id } from '../../commands/index.js';
import type { Deciding, When } from '../../vocabulary/index.js';
import { ContactCommand } from '../contact-streams.js';
import type { IndividualContactState } from '../domain/index.js';
import { PromiseKeepers } from '../promise-keepers.js';
import { promiseQuestions as ask } from '../promise-questions.js';
import { givePromise } from './give-promise.decision.js';

/** The desk gives a promise to a member who will keep it. */
export class GivePromise extends ContactCommand({
  route: 'promise/give',
  right: 'give_promise',
  words: {
    title: { en: 'Give it to a member', es: 'Dársela a un miembro' },
    hint: {
      en: 'They see whom to call back and who promised it, and nothing else of the contact. The desk sees it no more.',
      es: 'Verá a quién llamar y quién lo prometió, y nada más del contacto. La mesa ya no la verá.',
    },
    send: { en: 'Give it over', es: 'Entregarla' },
    done: { en: 'The promise is theirs now.', es: 'La promesa es ahora suya.' },
  },
}) {
  @Id({ en: 'Who will call?', es: '¿Quién llamará?' }) readonly memberId: string;
  @DayOrTime({ en: 'By when?', es: '¿Para cuándo?', hint: ask.dueAt.hint }) readonly dueAt: When;
}

const keeper = {
  from: PromiseKeepers,
  find: async (
    keepers: PromiseKeepers,
    {
      state,
      command,
      deciding,
    }: { readonly state: IndividualContactState; readonly command: GivePromise; readonly deciding: Pick<Deciding, 'now'> },
  ) => ({
    mayBeGiven: await keepers.mayBeGiven(command.memberId, state, deciding.now),
  }),
};

export class GivePromiseApi extends Endpoint(GivePromise) {}
export class GivePromiseHandler extends Decision(GivePromise, givePromise, keeper) {}
