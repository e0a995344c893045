import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EVENT_LOG, type EventLog } from '../../logging/index.js';
import { Public } from '../rights/named-rights.js';
import { READINESS, type ReadinessCheck, type ReadinessProbe } from './readiness.js';

const LIMIT_MS = 3000;

/** Whether the process lives (`/livez`), and whether it should be given work (`/readyz`). */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS) private readonly probes: readonly ReadinessProbe[],
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  @Get('livez')
  @Public()
  live(): { readonly ok: true } {
    return { ok: true };
  }

  @Get('readyz')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const checks = await Promise.all(
      this.probes.map(async (probe) => ({ name: probe.name, needed: probe.needed, ...(await this.ask(probe)) })),
    );
    const ok = checks.every((check) => check.ok || !check.needed);
    if (!ok) void reply.status(503).header('retry-after', '2');
    return { ok, checks };
  }

  private async ask(probe: ReadinessProbe): Promise<ReadinessCheck> {
    const limit = new AbortController();
    const late = new Promise<ReadinessCheck>((resolve) => {
      const timer = setTimeout(() => resolve({ ok: false, detail: 'no answer within 3 seconds' }), LIMIT_MS);
      limit.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    try {
      return await Promise.race([probe.check(), late]);
    } catch (error) {
      this.log.warn('probe_failed', { probe: probe.name }, error);
      return { ok: false, detail: 'the check itself failed; the log says where' };
    } finally {
      limit.abort();
    }
  }
}
