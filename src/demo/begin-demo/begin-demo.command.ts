import { IsInt } from 'class-validator';
import { Decision } from '../../commands/decision.js';
import { DemoCommand } from '../demo-stream.js';
import { beginDemo } from './begin-demo.decision.js';
import { EmptySystem } from './empty-system.js';

/** An empty system becomes a demo. Sent by the program that fills it, in this process or over the operator's route. */
export class BeginDemo extends DemoCommand({ right: 'begin_demo' }) {
  @IsInt() readonly seed: number;
  @IsInt() readonly times: number;
}

const emptiness = {
  from: EmptySystem,
  find: async (system: EmptySystem) => ({ isEmpty: await system.isEmpty() }),
};

export class BeginDemoHandler extends Decision(BeginDemo, beginDemo, emptiness) {}
