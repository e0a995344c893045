import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { Endpoint, OneOf } from '../../commands/index.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { OfficeLeaving } from '../office-leaving.js';
import { PersonCommand } from '../person-streams.js';
import { revokeRole } from './revoke-role.decision.js';

/** A role is taken from another person. */
export class RevokeRole extends PersonCommand({
  route: 'roles/revoke',
  right: 'revoke_roles',
  dangerous: true,
  words: {
    title: { en: 'Take a role away', es: 'Retirar un rol' },
    send: { en: 'Take the role away', es: 'Retirar el rol' },
    done: { en: 'The role is taken away.', es: 'El rol está retirado.' },
  },
}) {
  @OneOf('personRole', { en: 'Which role?', es: '¿Qué rol?' }) readonly role: PersonRole;
}

export class RevokeRoleApi extends Endpoint(RevokeRole) {}

/** By hand: nobody takes a role from the last who has it, which their own stream cannot guard. */
@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(private readonly leaving: OfficeLeaving) {}

  execute(sent: RevokeRole): Promise<CommandOutcome> {
    return this.leaving.handle(RevokeRole, sent, revokeRole);
  }
}
