import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandMechanism, CommandOutcome } from '../../libs/event-sourcing/index.js';
import { Vault } from '../../libs/personal-data/index.js';
import type { Acting } from './acting.js';
import { refuseBefore1990 } from './before-1990.js';
import { commandOf, streamIdOf, type AnyCommand, type Sent, type SomeCommandClass } from './commands-on.js';
import { MARK_OPEN, openFingerprint } from './fingerprints.js';
import { withoutNothing } from './without-nothing.js';
import { hasSealedFields, sealedFields } from './sealed-fields.js';
import { COMMAND_MECHANISM, TIME_ZONE } from './stream-of.js';

/** Of each sealed field its mark, by which a repeat is told from another command: null where its key is gone. */
type Marks = Record<string, string | null>;

/** Sends what came in by API or form: the id of what it begins, what is personal sealed, then over the bus. */
@Injectable()
export class CommandSender {
  constructor(
    private readonly commands: CommandBus,
    private readonly modules: ModuleRef,
    private readonly vault: Vault,
    @Inject(MARK_OPEN) private readonly mark: (text: string) => string,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  /**
   * @param fields checked against the class of the command, and the ids of the address
   * @param said what the person said, where the fields were worked out from it and from the time: a repeat says the same later
   * @throws Refusal, and what the store throws; a refusal by right before anything is sealed
   */
  async send<C extends AnyCommand>(command: SomeCommandClass<C>, fields: Sent<C>, acting: Acting, said?: object): Promise<CommandOutcome> {
    const { on, declared } = command;
    const begun = declared.creates?.(acting.commandId, this.mechanism.namespace);
    const plain = withoutNothing(fields);
    refuseBefore1990(plain, this.zone);
    const given = { ...plain, ...(begun !== undefined && on.id !== null && { [on.id]: begun }) } as never;
    const open = await openFingerprint(this.mark, command, said === undefined ? plain : withoutNothing(said));
    if (!hasSealedFields(command, fields))
      return this.commands.execute(commandOf<AnyCommand>(command, given, { ...acting, fingerprint: open }));
    const marks: Marks = {};
    const sent = commandOf<AnyCommand>(command, given, { ...acting, fingerprint: { ...open, sealed: marks } });
    return this.commands.execute(await this.sealed(command, sent, marks));
  }

  /**
   * Before anything is sealed, whoever asks must be let through: a stranger's try leaves no key behind. A repeat seals
   * nothing: what it says is only compared with what was sealed.
   */
  private async sealed(command: SomeCommandClass, sent: AnyCommand, marks: Marks): Promise<AnyCommand> {
    const id = streamIdOf(command, sent);
    const streams = this.modules.get(command.on.streams, { strict: false });
    const { meanwhile, creates } = command.declared;
    if (meanwhile !== undefined) this.modules.get(meanwhile, { strict: false }).begin(sent as never);
    const asked = { right: command.declared.right as never, id, acting: sent.acting, about: sent };
    // What begins a stream is mostly no repeat: its key is made while the stream is looked for, and both are waited for at once.
    const mayBegin = creates !== undefined && (await streams.mayBegin(asked));
    const early = mayBegin ? this.sealedFor(streams.after([]), id, command, sent) : null;
    // Waited for below, unless the stream cannot be read or says that this is a repeat.
    early?.catch(() => undefined);
    const { state, repeated } = await streams.admitted(asked);
    if (repeated) {
      return sealedFields(command, sent, async (placeOf, plain, path) => {
        marks[path] = await this.vault.mark(placeOf(id, state as never, sent.acting.commandId), plain);
        return undefined;
      });
    }
    const sealed = await (early ?? this.sealedFor(state, id, command, sent));
    Object.assign(marks, sealed.marks);
    return sealed.command;
  }

  private async sealedFor(state: unknown, id: string, command: SomeCommandClass, sent: AnyCommand) {
    const marks: Record<string, string> = {};
    const sealed = await sealedFields(command, sent, async (placeOf, plain, path) => {
      const { sealed, mark } = await this.vault.sealMarked(placeOf(id, state as never, sent.acting.commandId), plain);
      marks[path] = mark;
      return sealed;
    });
    return { command: sealed, marks };
  }
}
