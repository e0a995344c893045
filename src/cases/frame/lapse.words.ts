import { catalog, timeWords, type TimeTelling } from '../../../libs/web/views/index.js';
import { standardWords } from '../../pages/words/index.js';
import type { LapseView } from '../reading/due-view.js';

/** What the marks say around the sentences. */
export const lapseWords = catalog({
  en: {
    title: 'Somebody on the team cannot go as things are',
    mend: 'Nothing is cancelled by itself. Have somebody else go in their place, move the service to a day on which it holds, correct their role, or have the roster put right.',
    toTeam: 'Go to the team',
    toSupport: 'Go to what is planned',
    someone: 'A member',
    ends: (name: string, role: string, until: string, service: string) =>
      `${name}: the credential as ${role} ends before the service (it holds until ${until}; the service is ${service})`,
    none: (name: string, role: string, service: string) =>
      `${name}: no credential as ${role} is on record any more, and the service is ${service}`,
    team_role: (name: string, role: string, service: string) =>
      `${name}: does not hold the role ${role} any more, and the service is ${service}`,
    agency: (name: string, service: string) => `${name}: belongs to the agency that asked by now, and the service is ${service}`,
  },
  es: {
    title: 'Alguien del equipo no puede ir tal como están las cosas',
    mend: 'Nada se cancela por sí solo. Haga que vaya otra persona en su lugar, pase el servicio a un día en que valga, corrija su función o corrija la lista de miembros.',
    toTeam: 'Ir al equipo',
    toSupport: 'Ir a lo planificado',
    someone: 'Un miembro',
    ends: (name: string, role: string, until: string, service: string) =>
      `${name}: la credencial para ${role} termina antes del servicio (vale hasta ${until}; el servicio es ${service})`,
    none: (name: string, role: string, service: string) =>
      `${name}: ya no consta ninguna credencial para ${role}, y el servicio es ${service}`,
    team_role: (name: string, role: string, service: string) => `${name}: ya no tiene la función ${role}, y el servicio es ${service}`,
    agency: (name: string, service: string) => `${name}: ahora pertenece a la agencia que pidió ayuda, y el servicio es ${service}`,
  },
});

/** Whose credential, role or agency speaks against a service that is ahead, and when that is. */
export function lapseSentence({ memberName, teamRole, because, until, dueAt }: LapseView, telling: TimeTelling): string {
  const words = lapseWords(telling.language);
  const name = memberName ?? words.someone;
  const role = standardWords(telling.language).teamRole[teamRole];
  const service = timeWords(dueAt, telling);
  if (because === 'agency') return words.agency(name, service);
  if (because === 'team_role') return words.team_role(name, role, service);
  return until === null ? words.none(name, role, service) : words.ends(name, role, timeWords(until, telling), service);
}
