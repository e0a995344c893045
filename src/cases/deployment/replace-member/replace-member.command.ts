import { Decision, Endpoint, Id } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { factsOf } from '../deployment-facts-lookup.js';
import { replaceMember } from './replace-member.decision.js';

/** One who accepted takes the place of one on the team. */
export class ReplaceMember extends CaseCommand({
  route: 'team/replacements',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Replace a member', es: 'Reemplazar a un miembro' },
    send: { en: 'Replace', es: 'Reemplazar' },
    done: { en: 'The member is replaced.', es: 'El miembro fue reemplazado.' },
  },
}) {
  @Id({ en: 'Who leaves the team', es: 'Quién deja el equipo' }) readonly out: string;
  @Id({
    en: 'Who takes their place',
    es: 'Quién toma su lugar',
    hint: { en: 'Somebody who has said yes.', es: 'Alguien que dijo que sí.' },
  })
  readonly in: string;
}

const factsOfJoining = factsOf((replacement: ReplaceMember) => [replacement.in]);

export class ReplaceMemberApi extends Endpoint(ReplaceMember) {}
export class ReplaceMemberHandler extends Decision(ReplaceMember, replaceMember, factsOfJoining) {}
