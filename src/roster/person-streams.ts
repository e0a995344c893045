import { Injectable } from '@nestjs/common';
import { commandsOn } from '../commands/commands-on.js';
import { StreamOf } from '../commands/stream-of.js';
import { admitBy, type rosterRights } from '../rights.js';
import { personEvolution } from './domain/person.js';
import { personStream } from './domain/person.events.js';

/** Decisions on the stream of one person, and the person as they stand now. */
@Injectable()
export class PersonStreams extends StreamOf(personEvolution, personStream, admitBy<keyof typeof rosterRights>()) {}

/** The base of every command on a person. */
export const PersonCommand = commandsOn({ path: 'people', id: 'personId', streams: PersonStreams });
