export type { Classification, PlannedClass } from './plan/classification.js';
export { tierFor, type Magnitude, type StatisticalProgram, type Span, type Tier, type TierTable } from './plan/program.js';
export { publicationPlan, type PublicationPlan } from './plan/publication-plan.js';
export type { PlanCell } from './plan/plan-cell.js';
export { RELEASES } from './plan/periods.js';
export type { StatRecord } from './records/stat-record.js';
export type { ConcentrationRules } from './rules/concentration.js';
export type { Outcome } from './release/known-cell.js';
export { contentHashOf, type ReleasedArtefact, type ReleasedCell } from './release/released-artefact.js';
export {
  documentHash,
  documentText,
  releaseDocument,
  type DocumentCell,
  type DocumentTable,
  type ReleaseDocument,
} from './release/release-document.js';
export { skipReasons, type SkipReasonCode } from './release/skip-reasons.js';
export { flawsOfProof, type ReleaseProof } from './release/release-proof.js';
export { flawsOfDocument, sumsNotLookedAt } from './release/document-flaws.js';
export { CONTACTS, REQUESTS } from './generator/reference-program.js';
export { flawsOf, releaseView, type Certificate } from './release/certificate.js';
export { planAfter } from './release/plan-after.js';
export { classesAreDue, pooledProgram, type PlanVersion } from './release/plan-version.js';
export { certifiedRelease, releaseYear, type CertifiedRelease } from './release/release-year.js';
export { yearFigures, type YearFigures } from './release/year-figures.js';
export { publisher, type Publisher } from './release/decide-release.js';
export { highsSolver } from './solver/highs-solver.js';
export type { Solver } from './solver/solver.js';
export { releaseInWorker, ReleaseFailed, restatementInWorker } from './worker/release-in-worker.js';
export type { ReleaseTask } from './worker/disclosure-task.js';
export { changedRecords } from './restatement/changed-records.js';
export { NOTHING_IS_OTHERWISE, type RestatedYear, type YearRestatement } from './restatement/restate-year.js';
export { decideRestatement, type Restatement, type RestatementRequest } from './restatement/restatement.js';
