import { Injectable } from '@nestjs/common';
import { commandsOn } from '../commands/commands-on.js';
import { StreamOf } from '../commands/stream-of.js';
import { admitBy, type serviceRights } from '../rights.js';
import { demoEvolution, type DemoState } from './domain/demo.js';
import { DEMO_STREAM, type DemoEvent } from './domain/demo.events.js';

/** Decisions on whether this installation is a demo. */
@Injectable()
export class DemoStream extends StreamOf(demoEvolution, () => DEMO_STREAM, admitBy<keyof typeof serviceRights>()) {}

/** The base of every command on it. */
export const DemoCommand = commandsOn<DemoState, DemoEvent, keyof typeof serviceRights, never>({
  path: 'demo',
  id: null,
  streams: DemoStream,
});
