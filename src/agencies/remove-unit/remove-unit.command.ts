import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { AgencyCommand } from '../agency-streams.js';
import { removeUnit } from './remove-unit.decision.js';

/** A unit that an agency no longer has. */
export class RemoveUnit extends AgencyCommand({ route: 'units/:unitId/remove', right: 'keep_register' }) {}

export class RemoveUnitApi extends Endpoint(RemoveUnit) {}
export class RemoveUnitHandler extends Decision(RemoveUnit, removeUnit) {}
