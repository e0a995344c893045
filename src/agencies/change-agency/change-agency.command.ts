import { IsOptional } from 'class-validator';
import { Choice, Decision, Endpoint, Line, OneOf, YesNo } from '../../commands/index.js';
import type { Discipline } from '../../vocabulary/index.js';
import { agencyNamesake, anotherAgency } from '../agency-naming.js';
import { AgencyCommand } from '../agency-streams.js';
import { type AgencyKind, agencyKinds, counties, type County } from '../domain/index.js';
import { registryQuestions } from '../registry-questions.js';
import { changeAgency } from './change-agency.decision.js';

/** What the register says of an agency. What is left out stays as it is. */
export class ChangeAgency extends AgencyCommand({
  route: 'changes',
  right: 'keep_register',
  words: {
    title: { en: 'Change what the register says', es: 'Cambiar lo que dice el registro' },
    hint: { en: 'Cases keep what was known when they were decided.', es: 'Los casos conservan lo que se sabía cuando se decidieron.' },
    send: { en: 'Save', es: 'Guardar' },
    done: { en: 'The change is saved.', es: 'El cambio está guardado.' },
  },
}) {
  @IsOptional() @Line(120, { en: 'What is it called?', es: '¿Cómo se llama?' }) readonly name?: string;
  @IsOptional()
  @Choice('agencyKind', agencyKinds, { en: 'What kind of agency is it?', es: '¿Qué tipo de agencia es?' })
  readonly kind?: AgencyKind;
  @IsOptional() @Choice('county', counties, { en: 'In which county is it?', es: '¿En qué condado está?' }) readonly county?: County;
  @IsOptional()
  @OneOf('discipline', { en: 'What do most of its people do?', es: '¿A qué se dedica la mayoría de su gente?' })
  readonly discipline?: Discipline;
  @IsOptional() @Line(10, registryQuestions.psapId) readonly psapId?: string;
  @IsOptional() @Line(80, registryQuestions.city) readonly city?: string;
  @IsOptional() @Line(2, registryQuestions.state) readonly state?: string;
  /** Only where there is one already. */
  @IsOptional() @YesNo(anotherAgency) readonly anotherOfThisName?: boolean;
}

export class ChangeAgencyApi extends Endpoint(ChangeAgency) {}
export class ChangeAgencyHandler extends Decision(ChangeAgency, changeAgency, agencyNamesake) {}
