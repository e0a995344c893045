import { Decision, Endpoint, Part } from '../../commands/index.js';
import { PolicyCommand } from '../policy-stream.js';
import { PolicyTermsPart } from './policy-terms.part.js';
import { publishPolicyVersion } from './publish-policy-version.decision.js';

/** The next version of the policy: all of its terms, since a version is whole. */
export class PublishPolicyVersion extends PolicyCommand({
  route: 'versions',
  right: 'change_policy',
  dangerous: true,
  words: {
    title: { en: 'Publish a new version', es: 'Publicar una versión nueva' },
    hint: {
      en: 'It is in force at once, for every case that is received from then on. Open cases keep the version that they began with: for them nothing changes. How long people stay signed in changes at once, for everybody.',
      es: 'Vale desde el momento, para cada caso que se reciba desde entonces. Los casos abiertos conservan la versión con la que empezaron: para ellos no cambia nada. El tiempo que dura una sesión cambia al momento, para todo el mundo.',
    },
    send: { en: 'Publish it', es: 'Publicarla' },
    done: {
      en: 'The new version is in force. Open cases keep theirs.',
      es: 'La versión nueva ya vale. Los casos abiertos conservan la suya.',
    },
  },
}) {
  @Part(() => PolicyTermsPart, { en: 'What are the terms?', es: '¿Cuáles son los términos?' })
  readonly terms: PolicyTermsPart;
}

export class PublishPolicyVersionApi extends Endpoint(PublishPolicyVersion) {}
export class PublishPolicyVersionHandler extends Decision(PublishPolicyVersion, publishPolicyVersion) {}
