import { Injectable } from '@nestjs/common';
import { commandsOn, StreamOf } from '../commands/index.js';
import { admitBy, type rosterRights } from '../rights.js';
import { personEvolution, personStream } from './domain/index.js';

/** Decisions on the stream of one person, and the person as they stand now. */
@Injectable()
export class PersonStreams extends StreamOf(personEvolution, personStream, admitBy<keyof typeof rosterRights>()) {}

/** The base of every command on a person. */
export const PersonCommand = commandsOn({ path: 'people', id: 'personId', streams: PersonStreams });
