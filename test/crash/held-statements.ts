import pg from 'pg';
import { until } from '../support/until.js';

/** Where a service that tells people is held: each is a statement of its own that then never comes back. */
export const places = {
  'before it is written down that it is tried': `BEFORE INSERT ON read_side.claims FOR EACH ROW WHEN (NEW.worker LIKE 'tell-people%')`,
  'before the notice is made': 'BEFORE INSERT ON notices.notices FOR EACH ROW',
  'before it is written down that it was taken': 'BEFORE UPDATE OF sent_at ON notices.notices FOR EACH ROW',
} as const;
export type Place = keyof typeof places;

/** Holds statements of a service at its database, as the superuser of its server. */
export class HeldStatements {
  private constructor(private readonly client: pg.Client) {}

  static async at(databaseUrl: string): Promise<HeldStatements> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`
      CREATE TABLE public.let_through (how_many int NOT NULL);
      INSERT INTO public.let_through VALUES (0);
      CREATE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF (SELECT count(*) FROM notices.notices WHERE sent_at IS NOT NULL) >= (SELECT how_many FROM public.let_through) THEN
          PERFORM pg_sleep(3600);
        END IF;
        RETURN NEW;
      END $$`);
    return new HeldStatements(client);
  }

  /** @param after so many notices have been written down as sent */
  async hold(place: Place, after = 0): Promise<void> {
    await this.client.query('UPDATE public.let_through SET how_many = $1', [after]);
    const [when, rest] = places[place].split(/ (?=FOR)/) as [string, string];
    await this.client.query(`CREATE TRIGGER held ${when} ${rest} EXECUTE FUNCTION public.hold()`);
  }

  /** Until so many statements are held. */
  async areHeld(howMany: number): Promise<void> {
    await until(async () => (await this.client.query(HELD)).rowCount! >= howMany);
  }

  /** The held ones come to nothing, like every statement whose client and server are both gone; the next ones go through. */
  async letGo(place: Place): Promise<void> {
    await this.client.query(`SELECT pg_terminate_backend(pid) ${HELD.replace('SELECT', '')}`);
    await until(async () => (await this.client.query(HELD)).rowCount === 0);
    await this.client.query(`DROP TRIGGER held ON ${/ON (\S+)/.exec(places[place])![1]!}`);
  }

  /** What a killed process had taken is free again, as it is after a minute. */
  async leasesEnd(): Promise<void> {
    await this.client.query(`UPDATE read_side.claims SET claimed_until = now() - interval '1 second' WHERE worker LIKE 'tell-people%'`);
  }

  async query<Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<readonly Row[]> {
    return (await this.client.query<Row>(statement, values)).rows;
  }

  end(): Promise<void> {
    return this.client.end();
  }
}

const HELD = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
