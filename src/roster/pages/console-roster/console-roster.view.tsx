import { formOf, tellingOf } from '../../../../libs/web/forms/index.js';
import { Button, Form, Table, Telephone, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { standardWords } from '../../../pages/words/index.js';
import type { ConsoleRosterLine } from '../../people/console-roster.query.js';
import { consoleRosterWords } from './console-roster.words.js';

export interface ConsoleRosterProps {
  readonly at: At;
  readonly lines: readonly ConsoleRosterLine[];
  /** Opened numbers by person; null while they are sealed. */
  readonly numbers: ReadonlyMap<string, string | null> | null;
}

/** One page to print: who agreed, and, once somebody asked to see them, how to reach them. */
export function ConsoleRosterView({ at, lines, numbers }: ConsoleRosterProps) {
  const words = consoleRosterWords(at.language);
  const { discipline } = standardWords(at.language);
  const form = formOf(at, 'numbers');
  return (
    <ProgramPage at={at} title={words.title} wide>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {numbers === null && lines.length > 0 && (
        <Form form={form} action="/console-roster">
          <p class="hint">{words.why}</p>
          <Button>{words.show}</Button>
        </Form>
      )}
      {numbers !== null && <p class="hint">{words.shown(timeWords(at.now, tellingOf(at)))}</p>}
      <Table
        caption={words.title}
        quietCaption
        close
        rows={lines}
        rowKey={({ personId }) => personId}
        empty={words.empty}
        columns={[
          { heading: words.name, cell: ({ name }) => name },
          { heading: words.agency, cell: ({ agencyName }) => agencyName ?? words.noAgency },
          { heading: words.disciplines, cell: ({ disciplines }) => disciplines.map((each) => discipline[each]).join(', ') },
          {
            heading: words.reach,
            told: true,
            cell: (line) => <Reach line={line} numbers={numbers} words={words} today={at.now.slice(0, 10)} />,
          },
        ]}
      />
    </ProgramPage>
  );
}

function Reach({
  line,
  numbers,
  words,
  today,
}: Pick<ConsoleRosterProps, 'numbers'> & {
  readonly line: ConsoleRosterLine;
  readonly words: ReturnType<typeof consoleRosterWords>;
  readonly today: string;
}) {
  const away = line.unavailableUntil !== null && line.unavailableUntil > today;
  return (
    <>
      {line.phone === null ? words.none : numbers === null ? words.sealed : <Number value={numbers.get(line.personId)} none={words.none} />}
      {away && (
        <>
          <br />
          <span class="hint">{words.away(line.unavailableUntil!)}</span>
        </>
      )}
    </>
  );
}

function Number({ value, none }: { readonly value: string | null | undefined; readonly none: string }) {
  return value === null || value === undefined ? <>{none}</> : <Telephone value={value} />;
}
