import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/index.js';
import type { DemoEvent, DemoState } from '../domain/index.js';
import type { BeginDemo } from './begin-demo.command.js';

/**
 * Marks an empty system as a demo, for ever. Where anything was recorded it is somebody's, and must neither be marked nor be mixed
 * with what is invented.
 *
 * @throws Refusal `system_not_empty`
 */
export function beginDemo(command: Said<BeginDemo> & { readonly isEmpty: boolean }, state: DemoState): readonly DemoEvent[] {
  if (state !== null || !command.isEmpty)
    refuse('system_not_empty', {
      en: 'The system is not empty, and a demo goes into an empty one only. Choose a new folder for its data.',
      es: 'El sistema no está vacío, y una demostración solo entra en uno vacío. Elija otra carpeta para sus datos.',
    });
  const { seed, times, toldFrom } = command;
  return [{ type: 'DemoBegun', data: { seed, times, ...(toldFrom !== undefined && { toldFrom }) } }];
}
