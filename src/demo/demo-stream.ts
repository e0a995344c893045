import { Injectable } from '@nestjs/common';
import { commandsOn, StreamOf } from '../commands/index.js';
import { admitBy, type serviceRights } from '../rights.js';
import { DEMO_STREAM, type DemoEvent, demoEvolution, type DemoState } from './domain/index.js';

/** Decisions on whether this installation is a demo. */
@Injectable()
export class DemoStream extends StreamOf(demoEvolution, () => DEMO_STREAM, admitBy<keyof typeof serviceRights>()) {}

/** The base of every command on it. */
export const DemoCommand = commandsOn<DemoState, DemoEvent, keyof typeof serviceRights, never>({
  path: 'demo',
  id: null,
  streams: DemoStream,
});
