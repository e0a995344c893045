import type { At } from '../../../pages/at.js';
import { isOpenTo } from '../../../rights.js';
import { decidesAccount } from '../../domain/index.js';
import type { PersonShown } from '../../people/person-in-full.query.js';

/** What is offered to somebody on a person's page; whether it is theirs to do is decided by the commands. */
export interface OnPersonPage {
  readonly own: boolean;
  readonly keeps: boolean;
  /** They may propose roles, and take them away. */
  readonly proposes: boolean;
  readonly speaks: boolean;
  /** They may end and renew the account. */
  readonly decides: boolean;
}

export function onPersonPage(at: At, { personId, roles }: Pick<PersonShown, 'personId' | 'roles'>): OnPersonPage {
  const own = at.actor === personId;
  const keeps = isOpenTo('keep_roster', at, 'every');
  return {
    own,
    keeps,
    proposes: !own && isOpenTo('propose_roles', at, 'every'),
    speaks: isOpenTo('speak_for_person', at, 'every', ...(own ? (['own'] as const) : [])),
    decides: keeps && !own && decidesAccount(at.roles, roles),
  };
}
