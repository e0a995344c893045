import {
  alsoUnderstanding,
  hiddenPositions,
  plainPositions,
  type CommandEdge,
  type HttpEdgePorts,
  type ReadinessProbe,
} from '../../libs/web/http/index.js';
import type { Config } from '../config/config.js';
import { checkSentences } from '../operations/index.js';
import { inForce, policyAsUnderstood } from '../policy/index.js';
import type { PersonRole } from '../vocabulary/index.js';
import { masterKeyBesideData } from './master-key-beside-data.js';
import { noticesProbe } from './notices-probe.js';
import type { Sources } from './open-sources.js';
import type { ServiceRequest } from './service-request.js';

/** What the HTTP edge is given of the service, less the directory of who may act. */
export function edgePorts({ config, clock, log }: ServiceRequest, sources: Sources): Omit<HttpEdgePorts, 'actors'> {
  const { runner, mechanism, store, mark } = sources;
  return {
    clock,
    log,
    commands: { namespace: mechanism.namespace, positionsFor: positionsToldBy(mark) },
    projections: {
      waitUntilProjected: (projection, position, limit) => runner.waitUntilProjected(projection, position, limit),
      waitUntilAllProjected: async (position, limit) => {
        const running = runner.status().filter(({ stopped }) => stopped === null);
        await Promise.all(running.map(({ name }) => runner.waitUntilProjected(name, position, limit)));
      },
      hasHappened: (position) => store.reaches(position),
      staleSince: (projection) =>
        runner
          .status()
          .find(({ name }) => name === projection)
          ?.stopped?.at.toISOString() ?? null,
    },
    readiness: [
      databaseProbe(sources),
      storeProbe(sources),
      keysProbe(config, sources),
      policyProbe(sources),
      ...noticesProbe(config, sources),
      ...projectionProbes(sources),
    ],
  };
}

/** Who works on cases knows of what happens in them; others could count it from position to position (docs/disclosure-control.md). */
const WORKING: ReadonlySet<string> = new Set<PersonRole>(['coordinator', 'team_lead', 'peer_member', 'approver']);

function positionsToldBy(mark: (text: string) => string): NonNullable<CommandEdge['positionsFor']> {
  const hidden = hiddenPositions(mark('positions that are told'));
  const plain = alsoUnderstanding(plainPositions, hidden);
  return (roles) => (roles.some((role) => WORKING.has(role)) ? plain : hidden);
}

function databaseProbe({ pool }: Sources): ReadinessProbe {
  return {
    name: 'database',
    needed: true,
    check: async () => {
      await pool.query('SELECT 1');
      return { ok: true };
    },
  };
}

function storeProbe({ store }: Sources): ReadinessProbe {
  return {
    name: 'event_store',
    needed: true,
    check: async () => {
      const { fault, queued, warning = null } = store.health();
      // Anybody may ask: how much goes on is told only where it is too much.
      const waiting = queued > MANY ? { queued } : {};
      return { ok: fault === null, ...waiting, ...(fault === null ? {} : { detail: fault }), ...(warning === null ? {} : { warning }) };
    },
  };
}

/** Appends that wait, beyond what a burst leaves behind for a moment. */
const MANY = 100;

/** Behind for so long a read model is in trouble, and not only busy. */
const LATE_SECONDS = 10;

/** What may keep what was forgotten, or let it be opened; the service serves all the same. */
function keysProbe(config: Config, { vault }: Sources): ReadinessProbe {
  return {
    name: 'personal_data_keys',
    needed: false,
    check: async () => {
      const { trouble } = await vault.stateOfKeys();
      const beside = masterKeyBesideData(config) ? checkSentences.masterKeyBesideData.en : null;
      const warning = [trouble, beside].filter((each) => each !== null).join('; ');
      return { ok: trouble === null, ...(warning === '' ? {} : { warning }) };
    },
  };
}

/** No read model is made of the policy, so that none would say it. */
function policyProbe({ mechanism }: Sources): ReadinessProbe {
  return {
    name: 'policy',
    needed: false,
    check: async () => {
      const { state } = await policyAsUnderstood(mechanism);
      const isUnderstood = inForce(state)?.version === state.last;
      return { ok: isUnderstood, ...(isUnderstood ? {} : { warning: checkSentences.policyNotUnderstood.en }) };
    },
  };
}

const STREAMS_SET_ASIDE = 'an event that cannot be projected set its stream aside; the list of projections names it';

/**
 * A stopped projection is told with its reason, and one that has set streams aside with their number; the service stays
 * ready: one bad event must not take it away.
 */
function projectionProbes({ runner }: Sources): readonly ReadinessProbe[] {
  return runner.status().map(({ name }) => ({
    name: `projection_${name}`,
    needed: false,
    check: async () => {
      const status = runner.status().find((each) => each.name === name)!;
      const { state, lagSeconds, stopped, retrying } = status;
      const trouble = stopped ?? retrying;
      const setAside = (await runner.setAside()).filter(({ projection }) => projection === name).length;
      return {
        ok: stopped === null && retrying === null && setAside === 0,
        state,
        ...(lagSeconds > LATE_SECONDS && { lagSeconds }),
        ...(setAside === 0 ? {} : { setAside, warning: STREAMS_SET_ASIDE }),
        ...(stopped === null ? {} : { stoppedAt: stopped.at.toISOString(), eventType: stopped.eventType }),
        ...(trouble === null ? {} : { detail: [trouble.cause, trouble.code].filter(Boolean).join(' ') }),
      };
    },
  }));
}
