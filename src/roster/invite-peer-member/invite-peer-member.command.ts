import { Decision, Endpoint } from '../../commands/index.js';
import { PersonCommand } from '../person-streams.js';
import { invitePeerMember } from './invite-peer-member.decision.js';

/** Another person becomes a peer member, by whoever keeps the roster. */
export class InvitePeerMember extends PersonCommand({
  route: 'peer-member',
  right: 'keep_roster',
  words: {
    title: { en: 'Make them a peer member', es: 'Hacerle integrante' },
    hint: {
      en: 'They see their own invitations, deployments and training. Nobody has to approve it.',
      es: 'Ve sus propias invitaciones, despliegues y formación. Nadie tiene que aprobarlo.',
    },
    send: { en: 'Make them a peer member', es: 'Hacerle integrante' },
    done: { en: 'They are a peer member.', es: 'Ya es integrante.' },
  },
}) {}

export class InvitePeerMemberApi extends Endpoint(InvitePeerMember) {}
export class InvitePeerMemberHandler extends Decision(InvitePeerMember, invitePeerMember) {}
