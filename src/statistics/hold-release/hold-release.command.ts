import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { ReleaseHoldReason } from '../../vocabulary/index.js';
import { ReleaseCommand } from '../release-streams.js';
import { holdRelease } from './hold-release.decision.js';

/** A release is not to come out on its date. */
export class HoldRelease extends ReleaseCommand({
  route: 'hold',
  right: 'hold_release',
  dangerous: true,
  words: {
    title: { en: 'Hold this release', es: 'Retener esta publicación' },
    hint: {
      en: 'On its date it is then skipped for good, and its readers are told no cause. A held quarter also makes the year show less; the figures of a held year never come out.',
      es: 'En su fecha se omitirá para siempre, y a quien la lee no se le dice la causa. Un trimestre retenido hace que el año muestre menos; las cifras de un año retenido no salen nunca.',
    },
    send: { en: 'Hold it', es: 'Retenerla' },
    done: { en: 'The release is held.', es: 'La publicación está retenida.' },
  },
}) {
  @OneOf('releaseHoldReason', { en: 'Why is it held?', es: '¿Por qué se retiene?' }) readonly reason: ReleaseHoldReason;
}

export class HoldReleaseApi extends Endpoint(HoldRelease) {}
export class HoldReleaseHandler extends Decision(HoldRelease, holdRelease) {}
