import { Injectable } from '@nestjs/common';
import { Decision } from '../../../commands/decision.js';
import { Endpoint } from '../../../commands/endpoint.js';
import { OneOf, Part } from '../../../commands/fields.js';
import type { CorrectionReason, Deciding } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { DeploymentFactsLookup } from '../../deployment/deployment-facts-lookup.js';
import { existing } from '../../domain/case.js';
import type { CaseState } from '../../domain/case.state.js';
import { Neighbours } from '../../neighbours.js';
import { RequestFactsFields } from '../request-facts-fields.js';
import { correctField } from './correct-field.decision.js';

/** Something recorded of a request was not so, or was learned later. */
export class CorrectField extends CaseCommand({
  route: 'corrections',
  right: 'work_on_case',
  words: {
    title: { en: 'Correct', es: 'Corregir' },
    send: { en: 'Save', es: 'Guardar' },
    done: {
      en: 'The new value is recorded. What was there before stays in the timeline.',
      es: 'El valor nuevo está registrado. Lo anterior queda en la cronología.',
    },
  },
}) {
  @Part(() => RequestFactsFields, { en: 'What is right?', es: '¿Qué es lo correcto?' }) readonly change: RequestFactsFields;
  @OneOf('correctionReason', { en: 'Why does it change?', es: '¿Por qué cambia?' }) readonly reason: CorrectionReason;
}

interface Correcting {
  readonly state: CaseState;
  readonly command: CorrectField;
  readonly deciding: Deciding;
}

/** What holds after a correction, of the agency, of the policy and of the team that is at work. */
@Injectable()
export class FactsAfterCorrection {
  constructor(
    private readonly neighbours: Neighbours,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  async of({ state, command: { caseId, change }, deciding: { now } }: Correcting) {
    const policy = await this.neighbours.policyOf(state);
    const agency = await this.neighbours.knownAgency({ ...existing(state).facts, ...change }, now);
    return { policy, agency, team: await this.lookup.teamOf(caseId, state, now) };
  }
}

const afterCorrection = { from: FactsAfterCorrection, find: (facts: FactsAfterCorrection, asked: Correcting) => facts.of(asked) };

export class CorrectFieldApi extends Endpoint(CorrectField) {}
export class CorrectFieldHandler extends Decision(CorrectField, correctField, afterCorrection) {}
