import { Injectable } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { Choices, DayOrTime, Decision, Endpoint, OneOf, Part } from '../../../commands/index.js';
import type { CorrectionReason, Deciding, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whatIsNotKnown, whyCorrected } from '../../case-questions.js';
import { DeploymentFactsLookup } from '../../deployment/deployment-facts-lookup.js';
import { type CaseState, correctedFacts, existing, type RequestFactName, requestFactNames } from '../../domain/index.js';
import { Neighbours } from '../../neighbours.js';
import { RequestFactsFields, whenAsked } from '../request-facts-fields.js';
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
  @IsOptional()
  @Part(() => RequestFactsFields, { en: 'What is right?', es: '¿Qué es lo correcto?' })
  readonly change?: RequestFactsFields;
  /** What has a value on record, and is not known after all. What stands neither here nor in `change` stays as it is. */
  @IsOptional()
  @Choices('requestFact', requestFactNames, whatIsNotKnown)
  readonly notKnown?: readonly RequestFactName[];
  @IsOptional() @DayOrTime(whenAsked) readonly receivedAt?: When;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
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

  async of({ state, command: { caseId, change = {}, notKnown }, deciding: { now } }: Correcting) {
    const current = existing(state).facts;
    const policy = await this.neighbours.policyOf(state);
    const facts = correctedFacts(current, { change, notKnown });
    // Only what is said now has to stand in the register: a unit that was removed since is no matter of another correction.
    const says = (name: 'agencyId' | 'unitId') => change[name] !== undefined && facts[name] !== current[name];
    const otherAgency = says('agencyId');
    const agency =
      otherAgency || says('unitId')
        ? await this.neighbours.knownAgency({ agencyId: facts.agencyId, unitId: otherAgency ? change.unitId : facts.unitId }, now)
        : await this.neighbours.agency(facts.agencyId, now);
    return { policy, agency, team: await this.lookup.teamOf(caseId, state, now) };
  }
}

const afterCorrection = { from: FactsAfterCorrection, find: (facts: FactsAfterCorrection, asked: Correcting) => facts.of(asked) };

export class CorrectFieldApi extends Endpoint(CorrectField) {}
export class CorrectFieldHandler extends Decision(CorrectField, correctField, afterCorrection) {}
