import type { Language } from '../../../../libs/web/views/index.js';
import type { Dashboard, FigureRow, FigureTable } from '../../reading/dashboard.js';
import { classWords, list, membersWords, memberWords } from '../../words/class-words.js';
import { figuresPageWords } from './figures.words.js';

/** What a table needs to be read rightly: what counts, what a class holds and why, and what there is no comparison with. */
export function notesOf(table: FigureTable, { document, isFirstYear }: Dashboard, language: Language): readonly string[] {
  const words = figuresPageWords(language);
  const counts = words.whatCounts[table.id];
  const isToldOnce = isFirstYear || isComparable(table);
  return [
    ...(table.id === 'quarters' ? [words.quartersNote] : []),
    ...(counts === undefined ? [] : [`${counts} ${words.cutOff}`]),
    ...table.by.flatMap((by) => classNotes(table, by, language)),
    ...(table.rows.some(({ subtotal }) => subtotal) ? [words.subtotals] : []),
    ...(isToldOnce ? [] : [words.notBefore(document.year - 1)]),
  ];
}

/** Whether anything stands beside a figure of the year before: without it the columns are left out. */
export function isComparable({ rows }: FigureTable): boolean {
  return rows.some(({ before }) => before.kind !== 'absent');
}

/** A group is named by what it holds; classes that were too few to stand alone are named with the reason. */
function classNotes({ rows }: FigureTable, { classification, level }: FigureTable['by'][number], language: Language): readonly string[] {
  const words = figuresPageWords(language);
  const held = new Map(rows.filter(({ subtotal }) => !subtotal).map((row) => keyed(row, classification)));
  return [...held.values()].flatMap((each) => {
    if (each.members.length < 2) return [];
    const isGroup = level === 'group' && !each.code.includes('+');
    const members = membersWords(classification, each, language);
    if (isGroup) return members === null ? [] : [words.holds(classWords(classification, each, language), members)];
    return [
      words.together(
        list(
          each.members.map((member) => memberWords(classification, member, language)),
          language,
        ),
      ),
    ];
  });
}

function keyed({ classes }: FigureRow, classification: string) {
  const held = classes[classification]!;
  return [held.code, held] as const;
}
