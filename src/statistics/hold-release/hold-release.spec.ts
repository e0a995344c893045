import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { releaseEvolution } from '../domain/release.js';
import type { ReleaseEvent } from '../domain/release.events.js';
import { makeRelease } from '../make-releases/make-release.decision.js';
import { holdRelease } from './hold-release.decision.js';
import { liftReleaseHold } from './lift-release-hold.decision.js';

const holding = specificationOf(releaseEvolution, holdRelease);
const lifting = specificationOf(releaseEvolution, liftReleaseHold);
const making = specificationOf(releaseEvolution, makeRelease);
const asOf = { releaseId: 'requests-2026-Q3', now: '2026-11-01T12:00:00.000Z', zone: 'America/Chicago' };
const held: ReleaseEvent = { type: 'ReleaseHeld', data: { reason: 'suspected_error' } };
const lifted: ReleaseEvent = { type: 'ReleaseHoldLifted', data: { reason: 'suspected_error' } };
const document = (verdict: 'published' | 'skipped') => ({ verdict, version: 1 }) as ReleaseDocument;
const published: ReleaseEvent = {
  type: 'ReleasePublished',
  data: { document: document('published'), outcome: { kind: 'published', cells: [] }, certificate: { witnesses: [] } },
};
const certified = published.data;
const skipped = document('skipped');

describe('a hold on a release', () => {
  it('is put on before it comes out, with a reason, once', () => {
    holding
      .given([])
      .when({ ...asOf, reason: 'suspected_error' })
      .then(held);
    holding
      .given([held])
      .when({ ...asOf, reason: 'suspected_error' })
      .thenNothing();
    holding
      .given([held])
      .when({ ...asOf, reason: 'legal_advice' })
      .thenRefused('release_is_held', 'reason');
  });

  it('is lifted before its date, and then the release comes out as if there had been none', () => {
    lifting.given([held]).when(asOf).then(lifted);
    lifting.given([held, lifted]).when(asOf).thenNothing();
    making.given([held, lifted]).when({ certified, skipped }).then(published);
  });

  it('has the release skipped at its date, with a cause that only the program sees', () => {
    making
      .given([held])
      .when({ certified, skipped })
      .then({ type: 'ReleaseSkipped', data: { document: skipped, cause: 'held: suspected_error' } });
  });

  it('comes too late for what is out, and is for releases that somebody waits for', () => {
    holding
      .given([published])
      .when({ ...asOf, reason: 'legal_advice' })
      .thenRefused('release_is_out');
    lifting.given([published]).when(asOf).thenRefused('release_is_out');
    for (const releaseId of ['requests-2024-Q3', 'requests-2027-Q1', 'requests-2026-Q5', 'people-2026-Q1', '../etc']) {
      holding
        .given([])
        .when({ ...asOf, releaseId, reason: 'legal_advice' })
        .thenRefused('release_not_found');
    }
  });
});

describe('making a release', () => {
  it('is done once: what is out never changes', () => {
    making.given([]).when({ certified, skipped }).then(published);
    making.given([published]).when({ certified, skipped }).thenNothing();
  });

  it('that is not proven safe is a skip, whose cause is not in its document', () => {
    const unproven = {
      document: skipped,
      outcome: { kind: 'skipped' },
      certificate: { witnesses: [], reason: 'an agency could tell' },
    } as const;
    making
      .given([])
      .when({ certified: unproven, skipped })
      .then({ type: 'ReleaseSkipped', data: { document: skipped, cause: 'an agency could tell' } });
    expect(JSON.stringify(unproven.document)).not.toContain('agency');
  });
});
