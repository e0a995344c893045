import { QueryBus } from '@nestjs/cqrs';
import { Decision } from '../../../commands/decision.js';
import { Endpoint } from '../../../commands/endpoint.js';
import { Id, OneOf } from '../../../commands/fields.js';
import { FindMembers } from '../../../roster/roster.queries.js';
import type { ConflictKind } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whoOnPage } from '../deployment-questions.js';
import { declareConflict } from './declare-conflict.decision.js';

/** Asked of the member themself as well, in words of their own page. */
export const whichConflict = { en: 'Which conflict?', es: '¿Qué conflicto?' };

/** Something speaks against a member in this case. */
export class DeclareConflict extends CaseCommand({
  route: 'conflicts',
  right: 'declare_conflict',
  tag: 'deployment',
  words: {
    title: { en: 'Declare a conflict of a member', es: 'Declarar un conflicto de un miembro' },
    send: { en: 'Declare the conflict', es: 'Declarar el conflicto' },
    done: { en: 'The conflict is recorded.', es: 'El conflicto queda registrado.' },
  },
}) {
  @Id(whoOnPage) readonly memberId: string;
  @OneOf('conflictKind', whichConflict) readonly conflict: ConflictKind;
}

const onRoster = {
  from: QueryBus,
  find: async (queries: QueryBus, { command }: { readonly command: DeclareConflict }) => ({
    onRoster: (await queries.execute(new FindMembers([command.memberId]))).length > 0,
  }),
};

export class DeclareConflictApi extends Endpoint(DeclareConflict) {}
export class DeclareConflictHandler extends Decision(DeclareConflict, declareConflict, onRoster) {}
