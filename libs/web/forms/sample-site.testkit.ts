import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ArrayNotEmpty, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import pg from 'pg';
import type { VNode } from 'preact';
import type { CommandOutcome, Position } from '../../event-sourcing/index.js';
import { declaredField } from '../fields/index.js';
import { openAssets } from '../assets/index.js';
import { createHttpApp, HttpEdgeModule, listenOn } from '../http/index.js';
import { openEventLog } from '../logging/index.js';
import {
  KeptSearches,
  PAGE_EDGE,
  PageCommand,
  PageContext,
  PageQuery,
  preparePages,
  Sessions,
  TypedForms,
  type TypedBoxes,
  submitted,
  type FormRequest,
  type PageAnswer,
  type PageEdge,
  type PageRequest,
} from './index.js';
import { EveryPart } from './sample-page.testkit.js';

export const PERSON = '0b0f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c11';
export const FORMER = '2d2f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c33';
export const THING = '3e3f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c44';
export const NOW = '2026-11-23T18:00:00.000Z';

class ThingForm {
  @Length(1, 60) readonly label: string;
  @IsOptional() @Length(3, 20) readonly phone?: string;
  @IsIn(['round', 'square', 'long']) readonly shape: string;
  @IsArray() @ArrayNotEmpty() @IsIn(['round', 'square', 'long'], { each: true }) readonly colours: readonly string[];
  @IsOptional() @IsIn(['round', 'square', 'long']) readonly place?: string;
  @IsOptional() @declaredField({ is: 'when' }, { en: 'When was it made?', es: '¿Cuándo se hizo?' }) readonly made?: string;
  @IsOptional() @IsString() readonly later?: string;
}

/** A command as the sample received it. */
export interface Received {
  readonly commandId: string;
  readonly ifRevision?: number;
  readonly thing: ThingForm;
  readonly made: string | undefined;
}

export interface SampleSite {
  readonly app: NestFastifyApplication;
  readonly origin: string;
  readonly sessions: Sessions;
  readonly searches: KeptSearches;
  readonly pool: pg.Pool;
  readonly received: Received[];
  /** Positions that a page waited for before it was drawn again. */
  readonly waitedFor: Position[];
  /** What becomes of a command, said by each test. */
  answer: (received: Received) => Promise<CommandOutcome>;
  now: Date;
  close(): Promise<void>;
}

/** An outcome as `handleCommand` gives it. */
export function outcome(): CommandOutcome {
  return { stream: `thing-${THING}`, revision: 4, position: 41n, changed: true, events: [] };
}

/** Boxes that anybody can open: what seals is proved elsewhere. */
const plainBoxes: TypedBoxes = {
  mark: (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22),
  seal: async (place, text) => JSON.stringify({ place, text }),
  open: async (place, box) => {
    const sealed = JSON.parse(box) as { readonly place: typeof place; readonly text: string };
    return isDeepStrictEqual(sealed.place, { ...place }) ? sealed.text : null;
  },
  forget: async () => undefined,
};

/** A few pages over everything that pages stand on, with sessions on a real PostgreSQL. */
export async function sampleSite(appUrl: string): Promise<SampleSite> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 4 });
  const database = { query: async (statement: string, values: unknown[]) => (await pool.query(statement, values)).rows };
  const sessions = new Sessions(database);
  const typed = new TypedForms(database, plainBoxes);
  const searches = new KeptSearches(database, plainBoxes);
  const assets = await openAssets();
  const edge: PageEdge = {
    site: { programName: 'Regional Things Program', environment: 'development', zone: 'America/Chicago', assets: assets.paths },
    sessions,
    typed,
    searches,
    visitor: async (id) => ({ id, name: 'Sam Sample', roles: ['tester'], active: id !== FORMER }),
    signInPath: '/sign-in',
    setUpPath: '/account/set-up',
    stepUpPath: '/step-up',
  };
  const site = {
    pool,
    sessions,
    searches,
    received: [] as Received[],
    waitedFor: [] as Position[],
    answer: async () => outcome(),
    now: new Date(NOW),
  } as unknown as SampleSite & {
    app: NestFastifyApplication;
    origin: string;
    close(): Promise<void>;
  };

  @Controller('things')
  class ThingsPage {
    @Get()
    @PageQuery('things')
    show(@PageContext() at: PageRequest): VNode {
      return EveryPart({ at, things: Array.from({ length: 5 }, () => 'Thing') });
    }

    @Post()
    @PageCommand()
    add(@PageContext() at: FormRequest): Promise<PageAnswer> {
      return submitted(at, {
        form: 'thing',
        shape: ThingForm,
        command: (thing, acting) => {
          const received = { commandId: acting.commandId, ifRevision: acting.ifRevision, thing, made: thing.made };
          site.received.push(received);
          return site.answer(received);
        },
        then: '/things',
        done: 'thing_saved',
        redraw: (again) => this.show(again),
      });
    }
  }

  const ports = {
    clock: { now: () => site.now },
    actors: { whoHas: async () => null },
    commands: { namespace: '4f4f8a0e-6c1a-4a53-9d3c-0d3a4f2b7c55' },
    projections: {
      waitUntilProjected: async () => true,
      hasHappened: async () => true,
      waitUntilAllProjected: async (position: Position) => void site.waitedFor.push(position),
      staleSince: () => null,
    },
    readiness: [],
    log: openEventLog('silent'),
  };

  @Module({
    imports: [HttpEdgeModule.with({ useFactory: () => ports })],
    controllers: [ThingsPage],
    providers: [{ provide: PAGE_EDGE, useValue: edge }],
  })
  class SampleModule {}

  site.app = await createHttpApp(SampleModule, {
    log: ports.log,
    api: { title: 'Things', description: 'Things.', version: '1' },
    prepare: preparePages(assets),
    drawProblem: () => (problem) => `<!doctype html><html lang="en"><title>${problem.status}</title><h1>${problem.code}</h1></html>`,
  });
  site.origin = `http://localhost:${await listenOn(site.app, 0)}`;
  site.close = async () => {
    await site.app.close();
    await pool.end();
  };
  return site;
}
