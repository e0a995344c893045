import { Inject, Injectable } from '@nestjs/common';
import { derivedId, type CommandMechanism } from '../../libs/event-sourcing/index.js';
import { COMMAND_MECHANISM, commandsOn, MARK_OPEN, StreamOf } from '../commands/index.js';
import { admitBy, type statisticsRights } from '../rights.js';
import { recordEvolution, recordStream } from './domain/index.js';

/** Decisions on one statistical record. */
@Injectable()
export class RecordStreams extends StreamOf(recordEvolution, recordStream, admitBy<keyof typeof statisticsRights>()) {}

/** The base of every command on a statistical record; only automations send them. */
export const RecordCommand = commandsOn({ path: 'statistical-records', id: 'recordId', streams: RecordStreams });

/**
 * The ids of records: the same for the same case or contact, so that each has one record, and traced back by nobody who has not the
 * key of this installation.
 */
@Injectable()
export class RecordIds {
  constructor(
    @Inject(MARK_OPEN) private readonly mark: (text: string) => string,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  /** @param subject the stream of the case or contact, and what more is to be told apart */
  of(...subject: readonly [string, ...string[]]): string {
    return derivedId(this.mechanism.namespace, this.mark(['statistical record', ...subject].join('/')));
  }
}
