import { IsOptional } from 'class-validator';
import { Choice, Decision, Endpoint, Line, OneOf, YesNo } from '../../commands/index.js';
import type { Discipline } from '../../vocabulary/index.js';
import { agencyNamesake, anotherAgency } from '../agency-naming.js';
import { AgencyCommand } from '../agency-streams.js';
import { type AgencyKind, agencyKinds, counties, type County } from '../domain/index.js';
import { registryQuestions } from '../registry-questions.js';
import { registerAgency } from './register-agency.decision.js';

/** An agency of the register. */
export class RegisterAgency extends AgencyCommand({
  route: '',
  right: 'keep_register',
  creates: (commandId) => commandId,
  words: {
    title: { en: 'Register an agency', es: 'Registrar una agencia' },
    hint: { en: 'Units and agreements come afterwards, on its page.', es: 'Las unidades y los acuerdos vienen después, en su página.' },
    send: { en: 'Register it', es: 'Registrarla' },
    done: { en: 'It is in the register.', es: 'Ya está en el registro.' },
  },
}) {
  @Line(120, { en: 'What is it called?', es: '¿Cómo se llama?' }) readonly name: string;
  @Choice('agencyKind', agencyKinds, { en: 'What kind of agency is it?', es: '¿Qué tipo de agencia es?' }) readonly kind: AgencyKind;
  @Choice('county', counties, { en: 'In which county is it?', es: '¿En qué condado está?' }) readonly county: County;
  @OneOf('discipline', { en: 'What do most of its people do?', es: '¿A qué se dedica la mayoría de su gente?' })
  readonly discipline: Discipline;
  @IsOptional() @Line(10, registryQuestions.psapId) readonly psapId?: string;
  @IsOptional() @Line(80, registryQuestions.city) readonly city?: string;
  @IsOptional() @Line(2, registryQuestions.state) readonly state?: string;
  /** Only where there is one already. */
  @IsOptional() @YesNo(anotherAgency) readonly anotherOfThisName?: boolean;
}

export class RegisterAgencyApi extends Endpoint(RegisterAgency) {}
export class RegisterAgencyHandler extends Decision(RegisterAgency, registerAgency, agencyNamesake) {}
