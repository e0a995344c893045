import { generatedFigures } from '../adversary/run-suite.js';
import { highsSolver } from '../solver/highs-solver.js';
import { publisher } from './decide-release.js';
import { flawsOfDocument, sumsNotLookedAt } from './document-flaws.js';
import { documentHash, documentText, releaseDocument, type ReleaseDocument } from './release-document.js';
import { releaseYear } from './release-year.js';

describe('the document of a release', () => {
  let documents: readonly ReleaseDocument[];
  let year: ReleaseDocument;
  beforeAll(async () => {
    const figures = generatedFigures(110, 7);
    documents = releaseYear(publisher(await highsSolver()), figures).map(({ artefact }) =>
      releaseDocument({ id: `requests-2025-${artefact.release}`, year: 2025, version: 1, on: '2026-03-01' }, figures.plan, artefact),
    );
    year =
      documents.find(({ verdict, cells }) => verdict === 'published' && cells.some(({ status }) => status === 'masked')) ?? documents[4]!;
  });

  const changed = (change: Partial<ReleaseDocument>): ReleaseDocument => {
    const content = { ...year, ...change };
    return { ...content, contentHash: documentHash(content) };
  };
  const firstShown = () => year.cells.find(({ status }) => status === 'shown')!;
  const withFirst = (change: object) =>
    changed({ cells: year.cells.map((cell) => (cell.id === firstShown().id ? ({ ...cell, ...change } as typeof cell) : cell)) });

  it('holds what an outsider needs to check it, and nothing is wrong with it', () => {
    for (const [at, document] of documents.entries()) {
      expect(flawsOfDocument(document, documents.slice(0, at))).toEqual([]);
      expect(sumsNotLookedAt(document, documents.slice(0, at))).toBe(0);
      expect(flawsOfDocument(JSON.parse(JSON.stringify(document)) as ReleaseDocument)).toEqual([]);
    }
  });

  it('is the same bytes, and keeps its hash, whatever the order in which a store gives its keys back', () => {
    const turned = Object.fromEntries(Object.entries(year).reverse()) as unknown as ReleaseDocument;
    expect(documentText(turned)).toBe(documentText(year));
    expect(flawsOfDocument(turned)).toEqual([]);
  });

  it('names the tables that the year leaves out, and from how many records on they are published', () => {
    expect(year.tables.find(({ name }) => name === 'year x type6')).toMatchObject({ included: true, from: 0 });
    expect(year.tables.find(({ name }) => name === 'year x county12')).toMatchObject({ included: false, from: 200 });
  });

  it('is found out where a byte of it was changed', () => {
    expect(flawsOfDocument({ ...year, on: '2026-03-02' })).toEqual(['its content is not what its hash was made of']);
  });

  it('is found out where a figure does not add up, is below k, or is not rounded', () => {
    expect(flawsOfDocument(withFirst({ count: 400 }), documents.slice(0, 4)).join()).toMatch(/is not the sum of its parts/);
    expect(flawsOfDocument(withFirst({ count: 3 })).join()).toMatch(/is shown below 5/);
    expect(flawsOfDocument(withFirst({ amounts: { participants: 123 } })).join()).toMatch(/participants is not rounded/);
  });

  it('is found out where one hidden cell alone is left in a sum, or an interval is too narrow', () => {
    const { total, parts } = year.relations.find(({ parts: own, total: whole }) =>
      [whole, ...own].every((id) => year.cells.find((cell) => cell.id === id)?.status === 'shown'),
    )!;
    const hidden = changed({
      cells: year.cells.map((cell) => (cell.id === parts[0] ? ({ ...cell, status: 'masked', lo: 0, hi: 200 } as typeof cell) : cell)),
    });
    expect(flawsOfDocument(hidden).join()).toContain(`${parts[0]} can be worked out from ${total} and its parts`);
    const narrow = changed({
      cells: year.cells.map((cell) => (cell.id === parts[0] ? ({ ...cell, status: 'masked', lo: 7, hi: 7 } as typeof cell) : cell)),
    });
    expect(flawsOfDocument(narrow).join()).toContain('an interval that gives it away');
  });

  it('is found out where a hash was made anew of something that it may not hold', () => {
    const masked = { status: 'masked', lo: 2, hi: 4 } as const;
    const cell = firstShown();
    const { count: _, amounts: __, ...bare } = cell as Extract<typeof cell, { status: 'shown' }>;
    const instead = (other: object) => changed({ cells: year.cells.map((each) => (each.id === cell.id ? (other as typeof each) : each)) });
    expect(flawsOfDocument(instead({ ...bare, ...masked })).join()).toContain('an interval that gives it away');
    expect(flawsOfDocument(instead({ ...cell, ...masked })).join()).toContain('holds count, which no masked cell has');
    expect(flawsOfDocument(withFirst({ caseIds: ['x'] })).join()).toContain('holds caseIds');
    const more = withFirst({ amounts: { participants: 5000 } });
    expect(flawsOfDocument(more, documents.slice(0, 4)).join()).toMatch(/participants of .* is not that of its parts/);
    expect(flawsOfDocument(changed({ k: 2 })).join()).toContain('none may be below 5');
    expect(flawsOfDocument(changed({ relations: [] })).join()).toContain('is part of no sum');
    expect(flawsOfDocument(changed({ tables: [] })).join()).toContain('stands in no table');
  });

  it('of a skipped release shows no cell and says no cause', () => {
    const [first] = documents;
    const plan = generatedFigures(110, 7).plan;
    const skipped = releaseDocument({ id: first!.id, year: 2025, version: 1, on: first!.on }, plan, {
      program: 'requests',
      tier: plan.tier,
      release: 'Q1',
      verdict: 'skipped',
      cells: [],
      contentHash: '',
    });
    expect(skipped).toMatchObject({ verdict: 'skipped', cells: [], relations: [] });
    expect(flawsOfDocument(skipped)).toEqual([]);
  });
});
