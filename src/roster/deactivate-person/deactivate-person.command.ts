import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { Endpoint } from '../../commands/index.js';
import { OfficeLeaving } from '../office-leaving.js';
import { PersonCommand } from '../person-streams.js';
import { deactivatePerson } from './deactivate-person.decision.js';

/** A person may no longer act. */
export class DeactivatePerson extends PersonCommand({
  route: 'deactivate',
  right: 'keep_roster',
  dangerous: true,
  words: {
    title: { en: 'Deactivate them', es: 'Desactivar a esta persona' },
    send: { en: 'Deactivate', es: 'Desactivar' },
    done: {
      en: 'They are deactivated, and can do nothing here from now on.',
      es: 'Está desactivada, y desde ahora no puede hacer nada aquí.',
    },
  },
}) {}

export class DeactivatePersonApi extends Endpoint(DeactivatePerson) {}

/** By hand: nobody takes a role from the last who has it, which their own stream cannot guard. */
@CommandHandler(DeactivatePerson)
export class DeactivatePersonHandler implements ICommandHandler<DeactivatePerson> {
  constructor(private readonly leaving: OfficeLeaving) {}

  execute(sent: DeactivatePerson): Promise<CommandOutcome> {
    return this.leaving.handle(DeactivatePerson, sent, deactivatePerson);
  }
}
