import type { CaseCell, CaseRecord, CaseRelation, CaseRules, DisclosureCase } from './case-file.js';
import { FieldReader } from './field-reader.js';
import { MalformedCase } from './malformed-case.js';

const STATES = ['frozenPublished', 'frozenMasked', 'neverPublished', 'structuralZero'] as const;
/** With those that describe a case and change nothing: a slip of the pen in any other would weaken the protection silently. */
const CASE_FIELDS = [
  'id',
  'title',
  'purpose',
  'note',
  'dimensions',
  'cells',
  'relations',
  'rules',
  'given',
  'v1',
  'v2',
  'expected',
] as const;
/** Above these a search would run on for ever, and no program of this kind counts so many. */
const LARGEST_K = 1_000;
const LARGEST_BOUND = 1_000_000;
const CELL_FIELDS = [
  'id',
  'count',
  'value',
  'contributions',
  'cost',
  'estimate',
  'agencies',
  'measures',
  'primary',
  'lowerProtection',
  'upperProtection',
  'state',
  'codes',
] as const;
const RULE_FIELDS = [
  'k',
  'zeroIsPrimary',
  'attacker',
  'requirement',
  'upperBound',
  'ownKnowledge',
  'perCaseBounds',
  'measuresPublished',
  'kRev',
  'p',
  'dominance',
  'minContributors',
] as const;

/** The cases of a file, each still unread JSON. @throws MalformedCase where the file is no list of named cases */
export function casesOf(text: string): readonly { readonly id: string; readonly json: unknown }[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new MalformedCase('-', 'file', `is not JSON: ${(error as Error).message}`);
  }
  const top = new FieldReader('-', '', file);
  const version = Array.isArray(file) ? undefined : top.field('schemaVersion').value;
  if (version !== undefined && version !== 2) throw new MalformedCase('-', 'schemaVersion', 'must be 2');
  const cases = Array.isArray(file) ? top.list() : top.field('cases').list();
  if (cases.length === 0) throw new MalformedCase('-', 'cases', 'must hold at least one case');
  const read = cases.map((each) => ({ id: each.field('id').text(), json: each.value }));
  const ids = read.map((each) => each.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new MalformedCase(twice, 'id', 'stands twice in the file');
  return read;
}

/**
 * Reads one case and checks its form: fields and their kinds, and that every id named is the id of a cell. Whether the
 * figures add up is checked where they are put together.
 *
 * @throws MalformedCase naming case and field
 */
export function readCase(id: string, json: unknown): DisclosureCase {
  const top = new FieldReader(id, '', json);
  top.object(CASE_FIELDS);
  const cells = top.field('cells').list().map(readCell);
  if (cells.length === 0) top.field('cells').fail('must hold at least one cell');
  const known = new Set<string>();
  cells.forEach((cell, index) => {
    if (known.has(cell.id)) top.field('cells').list()[index]!.field('id').fail(`${cell.id} stands twice`);
    known.add(cell.id);
  });
  const cellId = (field: FieldReader) => {
    const name = field.text();
    return known.has(name) ? name : field.fail(`${name} is not the id of a cell`);
  };
  const given = top.field('given').maybe((field) => {
    field.object(['masked', 'measuresShown']);
    return {
      masked: field.field('masked').maybe((masked) => masked.list().map(cellId)),
      measuresShown: field.field('measuresShown').maybe((flag) => flag.flag()),
    };
  });
  return {
    id,
    cells,
    relations: top.field('relations').maybe((field) => field.list().map((each) => readRelation(each, cellId))) ?? [],
    rules: readRules(top.field('rules')),
    given,
    v1: top.field('v1').maybe((field) => readRecords(field, cellId)),
    v2: top.field('v2').maybe((field) => readRecords(field, cellId)),
  };
}

function readCell(cell: FieldReader): CaseCell {
  cell.object(CELL_FIELDS);
  const read = {
    id: cell.field('id').text(),
    count: cell.field('count').maybe((field) => field.count()),
    value: cell.field('value').maybe((field) => field.amount()),
    contributions: cell.field('contributions').maybe((field) => field.list().map((each) => each.amount())),
    cost: cell.field('cost').maybe((field) => field.amount()),
    estimate: cell.field('estimate').maybe((field) => field.amount()),
    agencies: cell.field('agencies').maybe((field) => Object.fromEntries(field.entries().map(([name, each]) => [name, each.count()]))),
    measures: cell.field('measures').maybe((field) => Object.fromEntries(field.entries().map(([name, each]) => [name, each.amount()]))),
    primary: cell.field('primary').maybe((field) => field.flag()),
    lowerProtection: cell.field('lowerProtection').maybe((field) => field.amount()),
    upperProtection: cell.field('upperProtection').maybe((field) => field.amount()),
    state: cell.field('state').maybe((field) => field.oneOf(STATES)),
  };
  if (read.count === undefined && read.contributions === undefined && read.value === undefined) {
    cell.field('count').fail('must be given where there are no contributions');
  }
  if (read.state === 'structuralZero' && (read.count ?? read.value ?? 0) !== 0) {
    cell.field('count').fail('must be 0 where the state is structuralZero');
  }
  for (const [name, cases] of Object.entries(read.agencies ?? {})) {
    if (read.count !== undefined && cases > read.count) cell.field('agencies').field(name).fail('is more than the count of the cell');
  }
  return read;
}

function readRelation(relation: FieldReader, cellId: (field: FieldReader) => string): CaseRelation {
  relation.object(['total', 'parts']);
  const total = cellId(relation.field('total'));
  const parts = relation.field('parts').list().map(cellId);
  if (parts.length === 0) relation.field('parts').fail('must hold at least one cell');
  if (new Set(parts).size < parts.length) relation.field('parts').fail('names a cell twice');
  if (parts.includes(total)) relation.field('parts').fail(`${total} is the total and cannot be a part of itself`);
  return { total, parts };
}

function readRules(rules: FieldReader): CaseRules {
  rules.object(RULE_FIELDS);
  const pair = (field: FieldReader): readonly [number, number] => {
    const [first, second, ...more] = field.list().map((each) => each.amount());
    if (first === undefined || second === undefined || more.length > 0) field.fail('must be a pair of numbers');
    return [first!, second!];
  };
  return {
    k: rules.field('k').maybe((field) => atMost(field, field.count(), LARGEST_K)),
    zeroIsPrimary: rules.field('zeroIsPrimary').maybe((field) => field.flag()),
    attacker: rules.field('attacker').maybe((field) => field.oneOf(['A0', 'A1'])),
    requirement: rules.field('requirement').maybe((field) => field.oneOf(['fullRange', 'exact', 'levels', 'none'])),
    upperBound: rules.field('upperBound').maybe((field) => atMost(field, field.amount(), LARGEST_BOUND)),
    ownKnowledge: rules.field('ownKnowledge').maybe((field) => field.flag()),
    perCaseBounds: rules.field('perCaseBounds').maybe((field) =>
      Object.fromEntries(
        field.entries().map(([name, each]) => {
          const [low, high] = pair(each);
          return [name, low <= high ? ([low, high] as const) : each.fail('must not have its first number above its second')];
        }),
      ),
    ),
    measuresPublished: rules.field('measuresPublished').maybe((field) => field.oneOf(['exact', 'base5', 'base10'])),
    kRev: rules.field('kRev').maybe((field) => field.count()),
    p: rules.field('p').maybe((field) => field.amount()),
    dominance: rules.field('dominance').maybe((field) =>
      field.list().map((each) => {
        const [contributors, share] = pair(each);
        if (!Number.isInteger(contributors) || contributors < 1) each.fail('must name at least one contributor');
        return share > 0 && share <= 100 ? ([contributors, share] as const) : each.fail('must have a share above 0 and up to 100');
      }),
    ),
    minContributors: rules.field('minContributors').maybe((field) => field.count()),
  };
}

function atMost(field: FieldReader, amount: number, largest: number): number {
  return amount <= largest ? amount : field.fail(`must be at most ${largest}`);
}

function readRecords(field: FieldReader, cellId: (field: FieldReader) => string): readonly CaseRecord[] {
  const records = field.list().map((each) => {
    each.object(['record', 'cells']);
    return { record: each.field('record').text(), cells: each.field('cells').list().map(cellId) };
  });
  const seen = new Set<string>();
  for (const [index, { record, cells }] of records.entries()) {
    if (seen.has(record)) field.list()[index]!.field('record').fail(`${record} stands twice`);
    if (new Set(cells).size < cells.length) field.list()[index]!.field('cells').fail('names a cell twice');
    seen.add(record);
  }
  return records;
}
