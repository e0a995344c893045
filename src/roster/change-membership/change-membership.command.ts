import { QueryBus } from '@nestjs/cqrs';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { FindAgency } from '../../agencies/agencies.queries.js';
import { Decision, Endpoint, Id, SomeOf } from '../../commands/index.js';
import type { Discipline, Program, TeamRole } from '../../vocabulary/index.js';
import { PersonCommand } from '../person-streams.js';
import { changeMembership } from './change-membership.decision.js';

/** What a person is on the teams, whole. */
export class ChangeMembership extends PersonCommand({
  route: 'membership',
  right: 'keep_roster',
  words: {
    title: { en: 'Change what they are on the teams', es: 'Cambiar lo que es en los equipos' },
    hint: { en: 'Whoever is in no program leaves the teams.', es: 'Quien no está en ningún programa deja los equipos.' },
    send: { en: 'Save', es: 'Guardar' },
    done: { en: 'What they are on the teams is saved.', es: 'Lo que es en los equipos está guardado.' },
  },
}) {
  @ArrayMaxSize(2)
  @SomeOf('program', { en: 'Which programs?', es: '¿Qué programas?' })
  readonly programs: readonly Program[];
  @IsOptional()
  @Id({
    en: 'Which agency do they work at?',
    es: '¿En qué agencia trabaja?',
    hint: { en: 'Leave it out where it is none of the register.', es: 'Déjelo vacío si no está en el registro.' },
  })
  readonly agencyId?: string;
  @IsOptional()
  @Id({
    en: 'Which unit of it?',
    es: '¿En qué unidad?',
    hint: {
      en: 'Leave it out where it is not known, or the agency has none.',
      es: 'Déjelo vacío si no se sabe, o si la agencia no tiene unidades.',
    },
  })
  readonly unitId?: string;
  @ArrayMaxSize(14)
  @SomeOf('discipline', { en: 'Which disciplines?', es: '¿Qué disciplinas?' })
  readonly disciplines: readonly Discipline[];
  @ArrayMaxSize(8)
  @SomeOf('teamRole', { en: 'Which part on the team?', es: '¿Qué función en el equipo?' })
  readonly teamRoles: readonly TeamRole[];
}

/** What the register says of the agency that is named. */
const namedAgency = {
  from: QueryBus,
  find: async (queries: QueryBus, { command: { agencyId, acting } }: { readonly command: ChangeMembership }) => {
    const found = agencyId === undefined ? null : await queries.execute(new FindAgency(agencyId, acting.now));
    return { agency: found && { unitIds: found.units.map(({ unitId }) => unitId) } };
  },
};

export class ChangeMembershipApi extends Endpoint(ChangeMembership) {}
export class ChangeMembershipHandler extends Decision(ChangeMembership, changeMembership, namedAgency) {}
