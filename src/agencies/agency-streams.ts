import { Injectable } from '@nestjs/common';
import { commandsOn, StreamOf } from '../commands/index.js';
import { admitBy, type registerRights } from '../rights.js';
import { agencyEvolution, agencyStream } from './domain/index.js';

/** Decisions on the stream of one agency, and the agency as it stands now. */
@Injectable()
export class AgencyStreams extends StreamOf(agencyEvolution, agencyStream, admitBy<keyof typeof registerRights>()) {}

/** The base of every command on an agency. */
export const AgencyCommand = commandsOn({ path: 'agencies', id: 'agencyId', streams: AgencyStreams });
