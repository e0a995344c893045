import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { CorrectionReason } from '../../vocabulary/index.js';
import { ContactCommand } from '../contact-streams.js';
import { takeBackPromise } from './take-back-promise.decision.js';

/** No call was promised. */
export class TakeBackPromise extends ContactCommand({
  route: 'promise/take-back',
  right: 'keep_promise',
  words: {
    title: { en: 'Take this promise back', es: 'Retirar esta promesa' },
    hint: {
      en: 'For a call that was not promised. Whom to call back is destroyed at once.',
      es: 'Para una llamada que no se prometió. A quién llamar se destruye enseguida.',
    },
    send: { en: 'Take it back', es: 'Retirarla' },
    done: { en: 'The promise is taken back.', es: 'La promesa está retirada.' },
  },
}) {
  @OneOf('correctionReason', { en: 'Why is it taken back?', es: '¿Por qué se retira?' }) readonly reason: CorrectionReason;
}

export class TakeBackPromiseApi extends Endpoint(TakeBackPromise) {}
export class TakeBackPromiseHandler extends Decision(TakeBackPromise, takeBackPromise) {}
