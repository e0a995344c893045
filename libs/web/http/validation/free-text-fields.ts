const FREE_TEXT = new Set([
  'note',
  'notes',
  'narrative',
  'narratives',
  'comment',
  'comments',
  'description',
  'details',
  'detail',
  'summary',
  'text',
  'freetext',
  'memo',
  'memos',
  'remark',
  'remarks',
  'statement',
  'statements',
  'transcript',
  'observation',
  'observations',
  'message',
  'story',
  'whatwassaid',
  'whathappened',
  'said',
  'content',
  'journal',
  'diary',
  'minutes',
]);
const ENDINGS = ['note', 'notes', 'narrative', 'comment', 'comments', 'remarks', 'summary', 'memo', 'description'];

/** Why a field for free text is refused, to be shown beside it. */
export const NEVER_STORED =
  'What was said is never stored: there is no field for notes or narratives anywhere in this service. Leave it out.';

/** Whether a field that is not known here is named like one for free text, in any case style. */
export function looksLikeFreeText(field: string): boolean {
  const words = field
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return FREE_TEXT.has(words.join('')) || (words.length > 1 && ENDINGS.includes(words.at(-1)!));
}
