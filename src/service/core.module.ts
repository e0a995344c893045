import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { CommandMechanism } from '../../libs/event-sourcing/index.js';
import { Vault } from '../../libs/personal-data/index.js';
import { ProjectionRunner } from '../../libs/read-side/index.js';
import { OPERATOR_KEY, type OperatorKey } from '../accounts/operator-key.js';
import { AutomationActing, COMMAND_MECHANISM, CommandSender, DemoMark, MARK_OPEN, NameTaking, TIME_ZONE } from '../commands/index.js';
import { CONFIG, type Config } from '../config/config.js';
import { SAMPLE_FILLING } from '../demo/sample-filling.js';
import { LEADERSHIP_POOL } from '../figures/reading/leadership-pool.js';
import { SampleByCommands } from './sample-by-commands.js';

/** What the service opened before the application was put together. */
export interface Opened {
  readonly config: Config;
  readonly mechanism: CommandMechanism;
  readonly dataSource: DataSource;
  readonly runner: ProjectionRunner;
  readonly vault: Vault;
  /** Connections of the role that reads releases and nothing else. */
  readonly leadership: Pool | null;
  readonly operatorKey: OperatorKey;
  readonly demoMark: DemoMark;
  /** Marks what commands say in the open. */
  readonly mark: (text: string) => string;
}

/** For every context: the store behind `Streams`, the read models, the vault, the buses. */
@Module({})
export class CoreModule {
  static with(opened: Opened): DynamicModule {
    return {
      module: CoreModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: CONFIG, useValue: opened.config },
        { provide: COMMAND_MECHANISM, useValue: opened.mechanism },
        { provide: TIME_ZONE, useValue: opened.config.timeZone },
        { provide: DataSource, useValue: opened.dataSource },
        { provide: ProjectionRunner, useValue: opened.runner },
        { provide: MARK_OPEN, useValue: opened.mark },
        { provide: Vault, useValue: opened.vault },
        { provide: LEADERSHIP_POOL, useValue: opened.leadership },
        { provide: OPERATOR_KEY, useValue: opened.operatorKey },
        { provide: DemoMark, useValue: opened.demoMark },
        { provide: SAMPLE_FILLING, useClass: SampleByCommands },
        CommandSender,
        NameTaking,
        AutomationActing,
      ],
      exports: [
        CqrsModule,
        MARK_OPEN,
        CONFIG,
        COMMAND_MECHANISM,
        TIME_ZONE,
        DataSource,
        ProjectionRunner,
        Vault,
        LEADERSHIP_POOL,
        OPERATOR_KEY,
        DemoMark,
        SAMPLE_FILLING,
        CommandSender,
        NameTaking,
        AutomationActing,
      ],
    };
  }
}
