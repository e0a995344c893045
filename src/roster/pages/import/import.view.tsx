import { formOf } from '../../../../libs/web/forms/index.js';
import {
  Button,
  Checkboxes,
  ErrorSummary,
  FileField,
  FileProblems,
  fileProblemWords,
  Form,
  link,
  type FileProblemShown,
} from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { standardWords } from '../../../pages/words/index.js';
import { peopleColumns, type PeopleRead, type PersonProblem } from '../../import-people/people-file.js';
import type { PeoplePlan, PlannedPerson } from '../../people-import.js';
import { fileOfPeople, lineIn } from './import.form.js';
import { importPeopleWords } from './import.words.js';

export interface ImportPeopleProps {
  readonly at: At;
  /** What came of a file that was sent; without a plan where something is wrong with it. */
  readonly looked?: { readonly read: PeopleRead; readonly plan?: PeoplePlan };
}

/** Asks for a file, says what would come of it, and asks once more. */
export function ImportPeopleView({ at, looked }: ImportPeopleProps) {
  const words = importPeopleWords(at.language);
  return (
    <ProgramPage at={at} title={words.title}>
      <ErrorSummary form={formOf(at, 'import-people')} language={at.language} fields={['file']} />
      <ErrorSummary form={formOf(at, 'import-people-confirm')} language={at.language} />
      <h1>{words.title}</h1>
      {looked === undefined ? (
        <Ask at={at} />
      ) : looked.plan === undefined ? (
        <FileProblems language={at.language} problems={looked.read.problems.map((problem) => shown(at, problem))} />
      ) : (
        <Planned at={at} plan={looked.plan} notRead={looked.read.notRead} />
      )}
      <p>
        <a href={link(looked === undefined ? '/people' : '/people/import')}>{looked === undefined ? words.back : words.again}</a>
      </p>
    </ProgramPage>
  );
}

function Ask({ at }: { readonly at: At }) {
  const words = importPeopleWords(at.language);
  const standard = standardWords(at.language);
  const form = formOf(at, 'import-people');
  const lists = [
    ['programs', standard.program],
    ['disciplines', standard.discipline],
    ['teamRoles', standard.teamRole],
  ] as const;
  return (
    <>
      <p class="lead">{words.lead(Object.values(peopleColumns).map(({ heading }) => heading))}</p>
      <p>{words.rights}</p>
      <details class="more">
        <summary>{words.values}</summary>
        {lists.map(([column, list]) => (
          <p key={column}>{`${peopleColumns[column].heading}: ${Object.values<string>(list).join(', ')}.`}</p>
        ))}
      </details>
      <Form form={form} action="/people/import" takesFile>
        <FileField form={form} language={at.language} name="file" label={words.file} hint={words.fileHint} accept=".csv,text/csv" />
        <Button>{words.look}</Button>
      </Form>
    </>
  );
}

function shown(at: At, problem: PersonProblem): FileProblemShown {
  const { line, about = '' } = problem;
  if (!('column' in problem)) return { line, why: fileProblemWords(at.language)[problem.problem](about) };
  return { line, column: peopleColumns[problem.column].heading, why: importPeopleWords(at.language).problems[problem.problem](about) };
}

interface PlannedProps {
  readonly at: At;
  readonly plan: PeoplePlan;
  readonly notRead: readonly string[];
}

function Planned({ at, plan: { add, there, withoutContact }, notRead }: PlannedProps) {
  const words = importPeopleWords(at.language);
  const form = formOf(at, 'import-people-confirm');
  const namesakes = add.filter(({ isNamesake }) => isNamesake);
  return (
    <section class="stack" aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      <p>{add.length === 0 ? words.none : words.count(add.length - namesakes.length)}</p>
      <div class="prose">
        <ul>
          {add
            .filter(({ isNamesake }) => !isNamesake)
            .map((person) => (
              <li key={person.line}>{described(at, person)}</li>
            ))}
        </ul>
      </div>
      {there.length > 0 && <p class="hint">{words.there(there.length)}</p>}
      {withoutContact.length > 0 && <p class="hint">{words.noContacts}</p>}
      {notRead.length > 0 && <p class="hint">{words.notRead(notRead)}</p>}
      {add.length > 0 && (
        <Form form={form} action="/people/import/confirm">
          <input type="hidden" name="file" value={fileOfPeople(add)} />
          {namesakes.length > 0 && (
            <Checkboxes
              form={form}
              language={at.language}
              name="others"
              label={words.others}
              hint={words.othersHint}
              optional={false}
              options={namesakes.map((person) => ({ value: lineIn(add, person), label: described(at, person) }))}
            />
          )}
          <p>{words.allOrNone}</p>
          <Button>{words.register}</Button>
        </Form>
      )}
    </section>
  );
}

/** Everything of the line but how they are reached. */
function described(at: At, { name, agency, unit, programs, disciplines, teamRoles }: PlannedPerson): string {
  const { program, discipline, teamRole } = standardWords(at.language);
  const parts = [
    agency,
    unit,
    ...programs.map((each) => program[each]),
    ...disciplines.map((each) => discipline[each]),
    ...teamRoles.map((each) => teamRole[each]),
  ].filter((part) => part !== '');
  return parts.length === 0 ? name : `${name}: ${parts.join(', ')}`;
}
