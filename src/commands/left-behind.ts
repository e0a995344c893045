import { Injectable } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import type { ToDo } from '../../libs/read-side/index.js';
import type { Acting } from './acting.js';
import { AutomationActing } from './automation-acting.js';

/** What somebody left behind who is gone, or may no longer do it: each row is due as soon as it is seen, and one command works it off. */
@Injectable()
export abstract class LeftBehind<Row extends { readonly id: string }> implements ToDo<Row> {
  abstract readonly name: string;
  abstract readonly projection: string;

  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
  ) {}

  /** The rows, at most so many, each with an id that is another one where the same thing is left behind again. */
  abstract due(now: Date, limit: number, tx: EntityManager): Promise<readonly Row[]>;

  protected abstract command(row: Row, acting: Acting): ICommand;

  nextDue(): Promise<null> {
    return Promise.resolve(null);
  }

  async send(row: Row): Promise<void> {
    await this.commands.execute(this.command(row, this.acting.for(this.name, row.id)));
  }
}
