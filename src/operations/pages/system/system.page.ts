import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { refuseMissing } from '../../../../libs/event-sourcing/index.js';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { READINESS, type ReadinessProbe } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import { CONFIG, type Config } from '../../../config/config.js';
import type { At, Sent } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { checkSentences } from '../../check-sentences.js';
import { programVersion } from './program-version.js';
import { SystemView, type CheckShown } from './system.view.js';

/** So long a check may take, as at `/readyz`. */
const LIMIT_MS = 3000;

/** What the service stands on, for administrators. It shows no stream, no event and no row. */
@Controller('system')
export class SystemPage {
  private readonly version = programVersion();

  constructor(
    private readonly runner: ProjectionRunner,
    @Inject(READINESS) private readonly probes: readonly ReadinessProbe[],
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @NeedsRight('operate_service')
  @PageQuery()
  show(@PageContext() at: At): Promise<VNode> {
    return this.draw(at, null);
  }

  /** Lets a stopped read model try again; asked of one that runs, nothing happens. */
  @Post('read-models/:name/resume')
  @NeedsRight('operate_service')
  @PageCommand()
  async resume(@PageContext() at: Sent, @Param('name') name: string): Promise<PageAnswer> {
    ask('operate_service', at);
    if (!this.runner.status().some((each) => each.name === name))
      refuseMissing('projection_unknown', { en: 'There is no such read model.', es: 'No existe ese modelo de lectura.' });
    await this.runner.resume(name);
    return { status: 200, page: await this.draw({ ...at, path: '/system' }, name) };
  }

  private async draw(at: At, resumed: string | null): Promise<VNode> {
    ask('operate_service', at);
    const probes = this.probes.filter(({ name }) => !name.startsWith('projection_'));
    const [checks, aside] = await Promise.all([Promise.all(probes.map(checked)), this.runner.setAside()]);
    return SystemView({
      at,
      checks,
      models: this.runner.status().map((status) => ({ ...status, setAside: aside.filter((one) => one.projection === status.name).length })),
      version: this.version,
      since: new Date(Date.now() - process.uptime() * 1000).toISOString(),
      store: this.config.eventStore,
      isBundled: this.config.databaseUrl === null,
      resumed,
    });
  }
}

async function checked({ name, check }: ReadinessProbe): Promise<CheckShown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckShown>((resolve) => {
    timer = setTimeout(() => resolve({ name, ok: false, said: [checkSentences.noAnswer.en] }), LIMIT_MS);
  });
  const asked = check().then(
    ({ ok, detail, warning }): CheckShown => ({ name, ok, said: [detail, warning].filter((each) => typeof each === 'string') }),
    (): CheckShown => ({ name, ok: false, said: [checkSentences.failed.en] }),
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
