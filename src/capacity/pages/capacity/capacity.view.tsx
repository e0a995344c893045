import { tellingOf } from '../../../../libs/web/forms/index.js';
import { Table, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { standardWords } from '../../../pages/words/index.js';
import type { CapacityFigures } from '../../domain/index.js';
import { capacityWords } from './capacity.words.js';

export interface CapacityProps {
  readonly at: At;
  readonly figures: CapacityFigures;
}

/** Tables of few lines, each under the sentence that says what it counts. */
export function CapacityView({ at, figures }: CapacityProps) {
  const words = capacityWords(at.language);
  const { program, discipline } = standardWords(at.language);
  const { members, byProgram, byDiscipline, trained, credentials, trainingByQuarter } = figures;
  const number = new Intl.NumberFormat(at.language, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(at.language, { style: 'percent' });
  const counts = { heading: words.members, cell: (line: { readonly members: number }) => number.format(line.members), numeric: true };
  const shares = {
    heading: words.share,
    cell: (line: { readonly members: number }) => (members === 0 ? '–' : percent.format(line.members / members)),
    numeric: true,
  };
  const until = timeWords(credentials.until, tellingOf(at));
  return (
    <ProgramPage at={at} title={words.title} wide>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="beside">
        <section class="tight" aria-labelledby="ready">
          <h2 id="ready">{words.ready}</h2>
          <p>{words.trained(trained.members, members, trained.policyHours)}</p>
          <p>{words.lapsing(credentials.lapsing, members, until)}</p>
          <p>{words.lapsed(credentials.lapsed, members)}</p>
        </section>
        {credentials.byKind.length > 0 && <Credentials at={at} byKind={credentials.byKind} until={until} />}
        <section class="tight" aria-labelledby="by-program">
          <h2 id="by-program">{words.byProgram}</h2>
          <p class="hint">{words.severalTeams}</p>
          <Table
            caption={words.byProgram}
            quietCaption
            slim
            rows={byProgram}
            rowKey={(line) => line.program}
            empty={words.nobody}
            columns={[{ heading: words.program, cell: (line) => program[line.program] }, counts, shares]}
          />
        </section>
        <section class="tight" aria-labelledby="by-discipline">
          <h2 id="by-discipline">{words.byDiscipline}</h2>
          <Table
            caption={words.byDiscipline}
            quietCaption
            slim
            rows={byDiscipline}
            rowKey={(line) => line.discipline}
            empty={words.nobody}
            columns={[{ heading: words.discipline, cell: (line) => discipline[line.discipline] }, counts, shares]}
          />
        </section>
        <section class="tight" aria-labelledby="training">
          <h2 id="training">{words.training}</h2>
          <p class="hint">{words.trainingOf}</p>
          <Table
            caption={words.training}
            quietCaption
            slim
            rows={trainingByQuarter}
            rowKey={({ quarter }) => quarter}
            empty={words.nobody}
            columns={[
              { heading: words.quarter, cell: ({ quarter }) => words.named(quarter) },
              { heading: words.hours, cell: ({ hours }) => number.format(hours), numeric: true },
              { heading: words.people, cell: ({ people }) => number.format(people), numeric: true },
            ]}
          />
        </section>
      </div>
    </ProgramPage>
  );
}

interface CredentialsProps {
  readonly at: At;
  readonly byKind: CapacityFigures['credentials']['byKind'];
  readonly until: string;
}

/** What lapses, so that it is known which course or license to see to. */
function Credentials({ at, byKind, until }: CredentialsProps) {
  const words = capacityWords(at.language);
  return (
    <section class="tight" aria-labelledby="credentials">
      <h2 id="credentials">{words.credentials}</h2>
      <p class="hint">{words.credentialsHint}</p>
      <Table
        caption={words.credentials}
        quietCaption
        slim
        rows={byKind}
        rowKey={({ kind }) => kind}
        empty=""
        columns={[
          { heading: words.credential, cell: ({ kind }) => words.kinds[kind] ?? kind.replaceAll('_', ' ') },
          { heading: words.lapses(until), cell: ({ lapsing }) => String(lapsing), numeric: true },
          { heading: words.hasLapsed, cell: ({ lapsed }) => String(lapsed), numeric: true },
        ]}
      />
    </section>
  );
}
