/**
 * Who may import whom. There is no list of exceptions: a file that needs one is in the wrong place.
 * `test/architecture.spec.ts` holds it; `node test/support/cruise.mjs src libs test` prints what it sees.
 */
const TEST = String.raw`\.(spec|testkit)\.tsx?$|^test/`;

/** Files and folders that put everything together, and therefore know everything. */
const COMPOSITION = String.raw`^src/(main|app\.module)\.ts$|^src/(service|cli)/`;

/** A context is a folder of slices, the case one of phases with slices in them; what they all share lies beside it. */
const CONTEXT = '(?!vocabulary/|commands/|config/|service/|cli/)([^/]+)';
const PHASE = '(request|deployment|support|follow-up|closing|overview)';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that import each other are one file, or three. A decision names the type of its command, which names it.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('no-lost-import', 'What is imported is there.', {}, { couldNotResolve: true }),
    rule('libs-know-no-src', 'Mechanism does not know the domain.', { path: '^libs/' }, { path: '^src/' }),
    rule(
      'event-sourcing-stands-alone',
      'The contract of all else imports nothing but node:crypto.',
      { path: '^libs/event-sourcing/', pathNot: TEST },
      { pathNot: '^libs/event-sourcing/|^crypto$' },
    ),
    rule(
      'decisions-are-pure',
      'domain/ and decisions import only their domain, the vocabulary, the decider types, and the pure part of Node; of a command they know the type.',
      { path: [`^src/${CONTEXT}/domain/`, `^src/${CONTEXT}/.+\\.decision\\.ts$`], pathNot: TEST },
      { pathNot: '^src/$1/domain/|^src/rights.ts$|^src/vocabulary/|^libs/event-sourcing/|^util$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'vocabulary-stands-below',
      'The vocabulary is what every context shares, so it knows none of them.',
      { path: '^src/vocabulary/', pathNot: TEST },
      { pathNot: '^src/vocabulary/|^libs/(event-sourcing|text)/|^node_modules/temporal-polyfill/' },
    ),
    rule(
      'slices-do-not-know-each-other',
      'What slices share lies in the folder of their context, in its domain, for views in its reading/, for words in ' +
        'its words/. A specification may run the commands that lead to where it begins.',
      { path: `^src/(?!cases/)${CONTEXT}/(?!cli/|pages/)([^/]+)/`, pathNot: TEST },
      { path: '^src/$1/[^/]+/', pathNot: '^src/$1/($2|domain|reading|words)/' },
    ),
    rule(
      'slices-of-a-phase-do-not-know-each-other',
      'A slice of the case knows its own folder, what its phase shares, and what the whole case shares.',
      { path: `^src/cases/${PHASE}/(?!pages/)([^/]+)/`, pathNot: TEST },
      { path: `^src/cases/(${PHASE}/[^/]+|frame)/`, pathNot: '^src/cases/$1/$2/' },
    ),
    rule(
      'pages-do-not-know-each-other',
      'A page brings together the slices of its context whose forms stand on it; another page it only links to.',
      { path: `^src/(?!cases/)${CONTEXT}/pages/([^/]+)/`, pathNot: TEST },
      { path: '^src/$1/pages/[^/]+/', pathNot: '^src/$1/pages/$2/' },
    ),
    rule(
      'pages-of-a-phase-do-not-know-each-other',
      'A page of the case, too, only links to another.',
      { path: `^src/cases/${PHASE}/pages/([^/]+)/`, pathNot: TEST },
      { path: `^src/cases/${PHASE}/pages/[^/]+/`, pathNot: '^src/cases/$1/pages/$2/' },
    ),
    rule(
      'only-pages-draw',
      'What surrounds every page is known to pages alone.',
      { path: `^src/${CONTEXT}/`, pathNot: ['^src/[^/]+/pages/', `^src/cases/${PHASE}/pages/`, '^src/cases/frame/', '^src/pages/', TEST] },
      { path: '^src/pages/', pathNot: String.raw`^src/pages/index\.ts$` },
    ),
    rule(
      'contexts-meet-at-queries-and-events',
      'Another context is known by its queries and the types of its events.',
      { path: `^src/${CONTEXT}/`, pathNot: TEST },
      {
        path: `^src/${CONTEXT}/`,
        pathNot: String.raw`^src/$1/|^src/[^/]+/[^/]+\.queries\.ts$|\.events\.ts$|^src/pages/(at\.ts|program-page\.tsx|command-[a-z.-]+\.tsx?|what-became\.view\.tsx|told-since\.ts|searched(?:\.view)?\.tsx?|words/index\.ts)$`,
      },
    ),
    rule(
      'figures-are-read-from-releases-alone',
      'What leadership is shown comes out of releases: no other context, no event, no read model, no general database access.',
      { path: '^src/figures/', pathNot: TEST },
      {
        pathNot: [
          String.raw`^src/figures/|^src/rights\.ts$|^src/commands/(context|needs-right\.decorator)\.ts$`,
          String.raw`^src/pages/(at\.ts|program-page\.tsx)$`,
          String.raw`^libs/disclosure-control/(index|release/release-document)\.ts$|^libs/web/(charts|forms|http|logging|views)/`,
          String.raw`^node_modules/(@nestjs/(common|cqrs|swagger)|@types/pg|pg|fastify|preact)/`,
          '^crypto$',
        ],
      },
    ),
    rule(
      'releases-are-read-by-figures-alone',
      'No other context shows leadership anything, nor borrows the connections of its role.',
      { path: `^src/${CONTEXT}/`, pathNot: `^src/figures/|${TEST}` },
      { path: '^src/figures/' },
    ),
    rule(
      'capacity-knows-the-roster-alone',
      'What the teams can do is about members: it can tell nothing of whom they helped, since it knows nothing of it.',
      { path: '^src/capacity/' },
      { path: '^src/(agencies|cases|contacts|statistics|figures)/' },
    ),
    rule(
      'nothing-knows-the-composition',
      'Contexts are put together; they do not look at who does it.',
      { path: '^(src|libs)/', pathNot: `${COMPOSITION}|${TEST}` },
      { path: COMPOSITION },
    ),
    rule(
      'adapters-are-named-once',
      'The application is written against the port of the event store.',
      { path: '^(src|libs)/', pathNot: `${COMPOSITION}|${TEST}|^libs/event-store/` },
      { path: '^libs/event-store/[^/]+/' },
    ),
    rule(
      'eventstoredb-client-in-its-adapter',
      'The client library is known to its adapter and the stand-in server of its specs.',
      { pathNot: '^libs/event-store/eventstoredb/' },
      { path: '@eventstore/db-client' },
    ),
    rule(
      'tests-stay-outside',
      'What serves imports no spec, no test kit and nothing of test/.',
      { path: '^(src|libs)/', pathNot: TEST },
      { path: TEST },
    ),
    rule(
      'no-development-package-serves',
      'What serves imports only what npm ci --omit=dev installs.',
      { path: '^(src|libs)/', pathNot: TEST },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  // Imports of types count as well: they are what a file has to know.
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'tsc',
    tsPreCompilationDeps: true,
    // As Node resolves them: a package says by itself which of its parts may be imported.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      // Nothing changes meanwhile: what is on the disk is asked once.
      cachedInputFileSystem: { cacheDuration: 600_000 },
    },
  },
};
