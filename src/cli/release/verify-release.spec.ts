import { FINE, generatedFigures } from '../../../libs/disclosure-control/adversary/run-suite.js';
import {
  highsSolver,
  publisher,
  releaseDocument,
  releaseYear,
  type ReleaseDocument,
  type ReleaseProof,
} from '../../../libs/disclosure-control/index.js';
import { releaseFile, verifiedRelease } from './verify-release.js';

describe('verifying a release', () => {
  let documents: readonly ReleaseDocument[];
  let proofs: readonly ReleaseProof[];
  beforeAll(async () => {
    const figures = generatedFigures(225, 3, undefined, FINE);
    const released = releaseYear(publisher(await highsSolver()), figures);
    documents = released.map(({ artefact }) =>
      releaseDocument({ id: `requests-2025-${artefact.release}`, year: 2025, version: 1, on: '2026-03-01' }, figures.plan, artefact),
    );
    const outcomes = released.map(({ outcome }) => outcome);
    proofs = released.map(({ certificate }, at) => ({
      plan: figures.plan,
      history: outcomes.slice(0, at + 1),
      certificate,
      rules: { p: 25, fewest: 3 },
    }));
  });
  const year = () => documents.at(-1)!;

  it('needs nothing but its file, and says which sums it could not look at without the others of its year', () => {
    const alone = verifiedRelease(releaseFile(JSON.stringify(year()), 'year.json'), []);
    expect(alone.holds).toBe(true);
    expect(alone.lines.join('\n')).toMatch(/sums join it with earlier releases/);
    const whole = verifiedRelease(year(), documents.slice(0, -1));
    expect(whole.holds).toBe(true);
    expect(whole.lines.join('\n')).not.toMatch(/sums join it with earlier releases/);
  });

  it('looks at what proves it, where the file has that', () => {
    for (const [at, document] of documents.entries()) {
      const { holds, lines } = verifiedRelease({ document, proof: proofs[at]! }, documents.slice(0, at));
      expect([document.id, holds, lines.filter((line) => line.startsWith('WRONG'))]).toEqual([document.id, true, []]);
    }
    expect(proofs.some(({ certificate }) => certificate.witnesses.length > 0)).toBe(true);
  });

  it('finds out a proof that lacks a witness, and a document that is another than was decided', () => {
    const at = documents.findIndex(({ cells }) => cells.some((cell) => cell.status === 'masked' && cell.hi === 4));
    expect(at).not.toBe(-1);
    const [proof, document] = [proofs[at]!, documents[at]!];
    const fewer = { ...proof, certificate: { witnesses: [] } };
    expect(verifiedRelease({ document, proof: fewer }, []).lines.join('\n')).toMatch(/nothing proves that it can be/);
    const other = {
      ...document,
      cells: document.cells.map((cell) => (cell.status === 'shown' ? { ...cell, count: cell.count + 1 } : cell)),
    };
    const { holds, lines } = verifiedRelease({ document: other, proof }, []);
    expect(holds).toBe(false);
    expect(lines.join('\n')).toMatch(/is not as it was decided[\s\S]*It does not hold/);
  });

  it('takes no other file for a release', () => {
    for (const text of ['', '{}', '[]', 'null', '{"format":2,"cells":[]}', '{"format":1,"cells":[null],"relations":[],"tables":[]}']) {
      expect(() => releaseFile(text, 'x.json')).toThrow('x.json is no release');
    }
  });
});
