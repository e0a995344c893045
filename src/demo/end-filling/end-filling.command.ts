import { Decision } from '../../commands/index.js';
import { DemoCommand } from '../demo-stream.js';
import { endFilling } from './end-filling.decision.js';

/** Everything of the sample is there. Sent by the service itself, which has filled it in. */
export class EndFilling extends DemoCommand({ right: 'begin_demo' }) {}

export class EndFillingHandler extends Decision(EndFilling, endFilling) {}
