import { IsInt, IsOptional, IsString } from 'class-validator';
import { Decision } from '../../commands/index.js';
import { DemoCommand } from '../demo-stream.js';
import { beginDemo } from './begin-demo.decision.js';
import { byTheCalendar } from './by-the-calendar.js';
import { EmptySystem } from './empty-system.js';

/** An empty system becomes a demo. Sent by the program that fills it, in this process or over the operator's route. */
export class BeginDemo extends DemoCommand({ right: 'begin_demo' }) {
  @IsInt() readonly seed: number;
  @IsInt() readonly times: number;
  @IsOptional() @IsString() readonly toldFrom?: string;
}

const emptiness = {
  from: EmptySystem,
  // The years of a whole program have releases of their own; the sample has none, and comes into a service that runs.
  find: async (system: EmptySystem, { command }: { readonly command: BeginDemo }) => ({
    isEmpty: await system.isEmpty(command.times === 0 ? byTheCalendar : undefined),
  }),
};

export class BeginDemoHandler extends Decision(BeginDemo, beginDemo, emptiness) {}
