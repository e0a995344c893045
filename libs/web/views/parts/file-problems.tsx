import { catalog, type Language } from '../language.js';
import { Table } from './table.js';

/** What is wrong in which line of a file, and in which column where it is in one. */
export interface FileProblemShown {
  readonly line: number;
  readonly column?: string;
  readonly why: string;
}

interface FileProblemsProps {
  readonly language: Language;
  readonly problems: readonly FileProblemShown[];
}

/** So many lines are named; of what is beyond, how many there are. */
const MOST_NAMED = 50;

/** Why nothing came of a file, by line. */
export function FileProblems({ language, problems }: FileProblemsProps) {
  const words = fileWords(language);
  const hasColumns = problems.some(({ column }) => column !== undefined);
  return (
    <section class="stack" aria-labelledby="wrong">
      <h2 id="wrong">{words.wrong}</h2>
      <p role="alert">{words.nothingYet}</p>
      <Table
        caption={words.wrong}
        quietCaption
        rows={problems.slice(0, MOST_NAMED)}
        rowKey={({ line, column, why }) => `${line} ${column ?? ''} ${why}`}
        empty=""
        columns={[
          { heading: words.line, cell: ({ line }) => line },
          ...(hasColumns ? [{ heading: words.column, cell: ({ column }: FileProblemShown) => column ?? '' }] : []),
          { heading: words.why, cell: ({ why }) => why },
        ]}
      />
      {problems.length > MOST_NAMED && <p>{words.more(problems.length - MOST_NAMED)}</p>}
    </section>
  );
}

type WholeFile = 'no_rows' | 'too_long' | 'not_csv' | 'line_too_long' | 'no_column' | 'not_as_many';

/** Sentences for what can be wrong with any file of lines and columns. */
export function fileProblemWords(language: Language): Readonly<Record<WholeFile, (about: string) => string>> {
  return fileWords(language).problems;
}

const fileWords = catalog({
  en: {
    wrong: 'What is wrong with the file',
    nothingYet: 'Nothing was registered. Put these lines right and choose the file again.',
    line: 'Line',
    column: 'Column',
    why: 'Why',
    more: (count: number) => `And ${count} more.`,
    problems: {
      no_rows: () => 'There is no line below the headings.',
      too_long: (most: string) => `The file has more than ${most} lines. Divide it, or leave some out.`,
      not_csv: () => 'A quotation mark is not closed, or stands where none may. From here on the file cannot be read.',
      line_too_long: () => 'The line is longer than 10,000 characters, or a quotation mark in it is not closed.',
      no_column: (column: string) => `The column ${column} is missing.`,
      not_as_many: () => 'It has not as many columns as the headings.',
    } as Readonly<Record<WholeFile, (about: string) => string>>,
  },
  es: {
    wrong: 'Qué está mal en el archivo',
    nothingYet: 'No se registró nada. Corrija estas líneas y vuelva a elegir el archivo.',
    line: 'Línea',
    column: 'Columna',
    why: 'Por qué',
    more: (count: number) => `Y ${count} más.`,
    problems: {
      no_rows: () => 'No hay ninguna línea debajo de los títulos.',
      too_long: (most: string) => `El archivo tiene más de ${most} líneas. Divídalo, o quite algunas.`,
      not_csv: () => 'Hay una comilla sin cerrar, o donde no puede haberla. Desde aquí el archivo no se puede leer.',
      line_too_long: () => 'La línea tiene más de 10.000 caracteres, o una comilla sin cerrar.',
      no_column: (column: string) => `Falta la columna ${column}.`,
      not_as_many: () => 'No tiene tantas columnas como los títulos.',
    } as Readonly<Record<WholeFile, (about: string) => string>>,
  },
});
