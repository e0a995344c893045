import { Injectable } from '@nestjs/common';
import { commandsOn } from '../commands/commands-on.js';
import { StreamOf } from '../commands/stream-of.js';
import { admitBy, type registerRights } from '../rights.js';
import { agencyEvolution } from './domain/agency.js';
import { agencyStream } from './domain/agency.events.js';

/** Decisions on the stream of one agency, and the agency as it stands now. */
@Injectable()
export class AgencyStreams extends StreamOf(agencyEvolution, agencyStream, admitBy<keyof typeof registerRights>()) {}

/** The base of every command on an agency. */
export const AgencyCommand = commandsOn({ path: 'agencies', id: 'agencyId', streams: AgencyStreams });
