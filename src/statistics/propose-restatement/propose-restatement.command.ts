import { Decision, Endpoint, type FactsFrom, OneOf } from '../../commands/index.js';
import type { RestatementReason } from '../../vocabulary/index.js';
import { releaseIdOf, releasesOfYear, type Restatement } from '../domain/index.js';
import { ReleaseStreams, RestatementCommand } from '../release-streams.js';
import { proposeRestatement, type YearThatIsOut } from './propose-restatement.decision.js';

/** A year of figures that is out is materially wrong, and another person is asked to have it restated. */
export class ProposeRestatement extends RestatementCommand({
  route: 'propose',
  right: 'propose_restatement',
  dangerous: true,
  words: {
    title: { en: 'Propose to restate this year', es: 'Proponer que se rectifique este año' },
    hint: {
      en: 'Put the records right first: the year is counted anew as they stand when a privacy officer agrees. That happens once at most, and its readers are told the reason.',
      es: 'Corrija primero los registros: el año se cuenta de nuevo según estén cuando la oficina de privacidad lo acepte. Ocurre una vez como máximo, y a quien lee las cifras se le dice el motivo.',
    },
    send: { en: 'Propose it', es: 'Proponerlo' },
    done: { en: 'It is proposed. A privacy officer decides.', es: 'Está propuesto. Decide la oficina de privacidad.' },
  },
}) {
  @OneOf('restatementReason', { en: 'What is wrong?', es: '¿Qué está mal?' }) readonly reason: RestatementReason;
}

/** What came of each release of the year. */
const whatCameOfIt: FactsFrom<ReleaseStreams, Restatement, ProposeRestatement, YearThatIsOut> = {
  from: ReleaseStreams,
  find: async (releases, { command: { yearId } }) => {
    const all = await Promise.all(releasesOfYear(yearId).map((named) => releases.now(releaseIdOf(named))));
    return { verdicts: all.map(({ decided }) => decided?.document.verdict ?? null) };
  },
};

export class ProposeRestatementApi extends Endpoint(ProposeRestatement) {}
export class ProposeRestatementHandler extends Decision(ProposeRestatement, proposeRestatement, whatCameOfIt) {}
