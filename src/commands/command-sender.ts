import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandMechanism, CommandOutcome } from '../../libs/event-sourcing/index.js';
import { Vault } from '../../libs/personal-data/index.js';
import type { Acting } from './acting.js';
import { commandOf, streamIdOf, type AnyCommand, type Sent, type SomeCommandClass } from './commands-on.js';
import { present } from './present.js';
import { hasSealedFields, sealedFields } from './sealed-fields.js';
import { COMMAND_MECHANISM } from './stream-of.js';

/** Sends what came in by API or form: the id of what it begins, what is personal sealed, then over the bus. */
@Injectable()
export class CommandSender {
  constructor(
    private readonly commands: CommandBus,
    private readonly modules: ModuleRef,
    private readonly vault: Vault,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  /**
   * @param fields checked against the class of the command, and the ids of the address
   * @throws Refusal, and what the store throws; a refusal by right before anything is sealed
   */
  async send<C extends AnyCommand>(command: SomeCommandClass<C>, fields: Sent<C>, acting: Acting): Promise<CommandOutcome> {
    const { on, declared } = command;
    const begun = declared.creates?.(acting.commandId, this.mechanism.namespace);
    const sent = commandOf<AnyCommand>(
      command,
      { ...present(fields), ...(begun !== undefined && on.id !== null && { [on.id]: begun }) } as never,
      acting,
    );
    return this.commands.execute(hasSealedFields(command, sent) ? await this.sealed(command, sent) : sent);
  }

  /** Before anything is sealed, whoever asks must be let through: a stranger's try leaves no key behind. */
  private async sealed(command: SomeCommandClass, sent: AnyCommand): Promise<AnyCommand> {
    const id = streamIdOf(command, sent);
    const streams = this.modules.get(command.on.streams, { strict: false });
    const state: unknown = await streams.admitted({ right: command.declared.right as never, id, acting: sent.acting, about: sent });
    return sealedFields(command, sent, (place, plain) => this.vault.seal(place(id, state as never), plain));
  }
}
