import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from '../support/source-files.js';

/** Files that name an event type, told by what they do with it. */
export interface EventUse {
  /** Slices and files that write it. */
  readonly writers: readonly string[];
  /** Functions that fold it, and slices that look for it by name. */
  readonly readers: readonly string[];
}

/** A function or constant at the top of a file: what it writes, what it looks for, and which others it names. */
interface Piece {
  readonly name: string;
  readonly file: string;
  readonly writes: ReadonlySet<string>;
  readonly reads: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Who writes and who reads each event type, by the text of the code: `type: 'X'` in an object is written, `'X'` in a
 * comparison, a case or a list is read. What a shared function writes, the slices that call it write.
 */
export async function eventUses(types: readonly string[]): Promise<ReadonlyMap<string, EventUse>> {
  const known = new Set(types);
  const files = (await sourceFiles('src')).filter((file) => !/\.(spec|testkit|events)\.ts$/.test(file));
  const pieces = (await Promise.all(files.map((file) => piecesOf(file, known)))).flat();
  const namedBy = callersOf(pieces);
  return new Map(
    types.map((type) => {
      const calling = reaching(
        pieces.filter(({ writes }) => writes.has(type)),
        namedBy,
      );
      const writers = new Set([...calling].flatMap(({ file }) => sliceOf(file)));
      const readers = new Set(pieces.filter(({ reads }) => reads.has(type)).map(({ file }) => sliceOf(file)[0] ?? file.slice(4)));
      return [type, { writers: [...writers].sort(), readers: [...readers].sort() }];
    }),
  );
}

/** Who names each piece, and so may call it: through the shared files of its own context, or in the same file. */
function callersOf(pieces: readonly Piece[]): ReadonlyMap<Piece, readonly Piece[]> {
  const byName = new Map<string, Piece[]>();
  for (const piece of pieces) byName.set(piece.name, [...(byName.get(piece.name) ?? []), piece]);
  const callers = new Map(pieces.map((piece) => [piece, [] as Piece[]]));
  for (const piece of pieces) {
    for (const name of piece.names) {
      const called = byName.get(name)?.filter(({ file }) => isShared(file) || file === piece.file) ?? [];
      for (const each of called) callers.get(each)!.push(piece);
    }
  }
  return callers;
}

/** Some pieces, and whoever calls them by however many steps. */
function reaching(these: readonly Piece[], callers: ReadonlyMap<Piece, readonly Piece[]>): ReadonlySet<Piece> {
  const found = new Set(these);
  // A set is walked through what is added to it on the way.
  for (const piece of found) for (const caller of callers.get(piece)!) found.add(caller);
  return found;
}

/** Beside the slices of a context or in its domain; but not a list of its slices. */
function isShared(file: string): boolean {
  return /^src\/[^/]+\/([^/]+\/)?[^/]+$/.test(file) && sliceOf(file).length === 0 && !/^(index|views|.+\.slices)\.ts$/.test(basename(file));
}

/** Folders of a context that are no slices: what they share, and pages, which only send commands. */
const NOT_SLICES = new Set(['domain', 'reading', 'frame', 'pages']);

/** The case has phases, and its slices lie in them. */
const PHASES = new Set(['request', 'deployment', 'support', 'follow-up', 'closing', 'overview']);

/** `context/slice` of a file in a slice, with the phase between where there is one; nothing for another file. */
function sliceOf(file: string): readonly string[] {
  const [, ...folders] = file.split('/').slice(0, -1);
  const depth = PHASES.has(folders[1] ?? '') ? 3 : 2;
  return folders.length >= depth && !NOT_SLICES.has(folders[depth - 1]!) ? [folders.slice(0, depth).join('/')] : [];
}

async function piecesOf(file: string, known: ReadonlySet<string>): Promise<readonly Piece[]> {
  const tree = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  return tree.statements
    .filter((statement) => !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement))
    .map((statement) => {
      const piece = { name: nameOf(statement), file, writes: new Set<string>(), reads: new Set<string>(), names: new Set<string>() };
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) piece.names.add(node.text);
        if (ts.isStringLiteral(node) && known.has(node.text) && !ts.isLiteralTypeNode(node.parent)) {
          (isWritten(node) ? piece.writes : piece.reads).add(node.text);
        }
        ts.forEachChild(node, visit);
      };
      visit(statement);
      return piece;
    });
}

function isWritten({ parent }: ts.StringLiteral): boolean {
  const value = ts.isConditionalExpression(parent) ? parent.parent : parent;
  return ts.isPropertyAssignment(value) && value.name.getText() === 'type';
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]!.name.getText();
  return (statement as ts.Statement & { readonly name?: ts.Identifier }).name?.text ?? '';
}
