import { readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { operatorKeyFile } from '../../src/accounts/operator-key.js';
import { PersonalTokens } from '../../src/accounts/personal-tokens.js';
import type { Config } from '../../src/config/config.js';
import type { Service } from '../../src/service/start-service.js';
import { actAt, type ActingAt } from './who-acts.js';

const DAYS = 365;
const DAY_MS = 24 * 3_600_000;

/** What is needed of a service, in this process or in another. */
export interface ActedAt {
  readonly tokens: PersonalTokens;
  readonly now: () => Date;
  readonly dataDir: string;
}

/** Tokens of people at one database, each made when it is first needed and again when the clock has passed it. */
export class SpecTokens {
  private readonly made = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  at({ tokens, now, dataDir }: ActedAt): ActingAt {
    return {
      token: (personId) => {
        const kept = this.made.get(personId);
        if (kept !== undefined && now().getTime() < kept.until) return kept.token;
        const token = tokens.issue(personId, { label: 'spec', scope: 'act', days: DAYS }, now()).then((issued) => issued.token);
        this.made.set(personId, { token, until: now().getTime() + DAYS * DAY_MS });
        return token;
      },
      operatorKey: async () => (await readFile(operatorKeyFile(dataDir), 'utf8')).trim(),
    };
  }
}

/** Lets specs act at a service of this process. @param now by the clock that it was started with */
export function actIn(
  { url, app }: Pick<Service, 'url' | 'app'>,
  now: () => Date,
  { dataDir }: Pick<Config, 'dataDir'>,
  made = new SpecTokens(),
): void {
  actAt(url, made.at({ tokens: app.get(PersonalTokens, { strict: false }), now, dataDir }));
}

/** Acts at a service of another process, by way of its database. @param databaseUrl asked at each new token, since a server may move */
export function actingThrough(databaseUrl: () => string | Promise<string>, dataDir: string, made: SpecTokens): ActingAt {
  const query = async (statement: string, values: unknown[]) => {
    const client = new Client({ connectionString: await databaseUrl() });
    await client.connect();
    try {
      return (await client.query(statement, values)).rows;
    } finally {
      await client.end();
    }
  };
  return made.at({ tokens: new PersonalTokens({ query }), now: () => new Date(), dataDir });
}
