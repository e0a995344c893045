import { formOf } from '../../../../libs/web/forms/index.js';
import {
  Button,
  ErrorSummary,
  FileField,
  FileProblems,
  fileProblemWords,
  Form,
  link,
  optionsOf,
  Radios,
} from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { importScopes, MOST_AT_ONCE, type ChangedAgency, type ImportPlan, type ImportScope } from '../../import-agencies/import-plan.js';
import type { LineProblem, RegistryRead } from '../../import-agencies/psap-registry.js';
import { agencyValueWords } from '../../words/agency.words.js';
import { fileOf } from './import.form.js';
import { importWords } from './import.words.js';

export interface Looked {
  readonly read: RegistryRead;
  readonly scope: ImportScope;
  /** What would be registered; absent where something is wrong with the file. */
  readonly plan?: ImportPlan;
}

export interface ImportProps {
  readonly at: At;
  /** What came of a file that was sent. */
  readonly looked?: Looked;
}

/** So many lines are named; of what is beyond, how many there are. */
const MOST_NAMED = 50;

/** Asks for a file, says what would come of it, and asks once more. */
export function ImportView({ at, looked }: ImportProps) {
  const words = importWords(at.language);
  return (
    <ProgramPage at={at} title={words.title}>
      <ErrorSummary form={formOf(at, 'import-file')} language={at.language} fields={['file', 'scope']} />
      <ErrorSummary form={formOf(at, 'import-confirm')} language={at.language} />
      <h1>{words.title}</h1>
      {looked === undefined ? (
        <Ask at={at} />
      ) : looked.plan === undefined ? (
        <FileProblems language={at.language} problems={looked.read.problems.map((each) => ({ line: each.line, why: why(at, each) }))} />
      ) : (
        <Planned at={at} plan={looked.plan} scope={looked.scope} notRead={looked.read.notRead} />
      )}
      <p>
        <a href={link(looked === undefined ? '/agencies' : '/agencies/import')}>{looked === undefined ? words.back : words.again}</a>
      </p>
    </ProgramPage>
  );
}

function Ask({ at }: { readonly at: At }) {
  const words = importWords(at.language);
  const form = formOf(at, 'import-file', { scope: 'region' });
  return (
    <>
      <p class="lead">{words.lead}</p>
      <p>{words.first}</p>
      <Form form={form} action="/agencies/import" takesFile>
        <FileField form={form} language={at.language} name="file" label={words.file} hint={words.fileHint} accept=".csv,text/csv" />
        <Radios form={form} language={at.language} name="scope" label={words.scope} options={optionsOf(importScopes, words.scopes)} />
        <Button>{words.look}</Button>
      </Form>
    </>
  );
}

/** What the register says, and what the file says in its place. */
function told(at: At, { what, now, psapId, name, county, city, state }: ChangedAgency): string {
  const words = importWords(at.language);
  const counties = agencyValueWords(at.language).county;
  const of = { name: [now.name, name], county: [counties[now.county], county], city: [now.city, city], state: [now.state, state] } as const;
  return `${now.name} (PSAP ${psapId}): ${what.map((each) => words.differs[each](of[each][0] ?? '', of[each][1])).join(' ')}`;
}

/** What the registry alone can have wrong is said here, the rest as of every file. */
function why(at: At, { problem, about = '' }: LineProblem): string {
  const own = importWords(at.language).problems;
  return problem in own
    ? own[problem as keyof typeof own](about)
    : fileProblemWords(at.language)[problem as Exclude<typeof problem, keyof typeof own>](about);
}

interface PlannedProps {
  readonly at: At;
  readonly plan: ImportPlan;
  readonly scope: ImportScope;
  readonly notRead: readonly string[];
}

function Planned({ at, plan, scope, notRead }: PlannedProps) {
  const words = importWords(at.language);
  const { county } = agencyValueWords(at.language);
  const { add, there, changed, elsewhere, gone } = plan;
  const form = formOf(at, 'import-confirm');
  const registers = add.length > 0 && add.length <= MOST_AT_ONCE;
  return (
    <section class="stack" aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      <p>{add.length === 0 ? words.none : words.count(add.length)}</p>
      {add.length > MOST_AT_ONCE && <p role="alert">{words.tooMany(MOST_AT_ONCE)}</p>}
      {registers && (
        <div class="prose">
          <ul>
            {add.map(({ psapId, name, place, another }) => (
              <li key={psapId}>{`${name}, ${county[place]} (PSAP ${psapId}${another ? `, ${words.another}` : ''})`}</li>
            ))}
          </ul>
        </div>
      )}
      {there.length > 0 && (
        <details class="more">
          <summary>{words.there(there.length)}</summary>
          <p>
            {there
              .slice(0, MOST_NAMED)
              .map(({ name }) => name)
              .join(' · ')}
          </p>
        </details>
      )}
      {changed.length > 0 && (
        <>
          <p>{words.changed(changed.length)}</p>
          <div class="prose">
            <ul>
              {changed.slice(0, MOST_NAMED).map((each) => (
                <li key={each.psapId}>{told(at, each)}</li>
              ))}
            </ul>
          </div>
        </>
      )}
      {elsewhere > 0 && <p class="hint">{words.elsewhere(elsewhere)}</p>}
      {gone > 0 && <p class="hint">{words.gone(gone)}</p>}
      {notRead.length > 0 && <p class="hint">{words.notRead(notRead)}</p>}
      {registers && (
        <Form form={form} action="/agencies/import/confirm">
          <input type="hidden" name="scope" value={scope} />
          <input type="hidden" name="file" value={fileOf(add)} />
          <p>{words.allOrNone}</p>
          <Button>{words.register}</Button>
        </Form>
      )}
    </section>
  );
}
