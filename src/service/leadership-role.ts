import { escapeIdentifier, type Pool } from 'pg';

/** The role may do more than read releases. The sentence is for the operator. */
export class LeadershipRoleTooWide extends Error {
  override readonly name = 'LeadershipRoleTooWide';
  constructor(reach: string) {
    super(
      `The role of LEADERSHIP_DATABASE_URL must be able to read releases and nothing else, and it can reach ${reach}. ` +
        'Make a role of its own for it; docs/operating.md shows the statements.',
    );
  }
}

/** Lets a role read releases, as the owner of the database. It may be repeated, and for another role later. */
export async function grantReleasesTo(role: string, query: (statement: string) => Promise<unknown>): Promise<void> {
  await query(`GRANT USAGE ON SCHEMA leadership TO ${escapeIdentifier(role)}`);
  await query(`GRANT SELECT ON leadership.release_document TO ${escapeIdentifier(role)}`);
}

/** Everything that the role of the connection can reach beyond releases, by name. */
const REACH = `
  SELECT format('%I.%I', n.nspname, c.relname) AS reach
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname !~ '^(pg_|information_schema$)' AND has_schema_privilege(n.oid, 'USAGE')
     AND CASE
           WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'USAGE, SELECT, UPDATE')
           WHEN c.relkind NOT IN ('r', 'v', 'm', 'f', 'p') THEN false
           WHEN c.oid = 'leadership.release_document'::regclass
             THEN has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
               OR has_any_column_privilege(c.oid, 'INSERT, UPDATE, REFERENCES')
           ELSE has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
             OR has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
         END
  UNION ALL
  SELECT format('schema %I', nspname) FROM pg_namespace
   WHERE nspname !~ '^(pg_temp|pg_toast)' AND has_schema_privilege(oid, 'CREATE')
  UNION ALL
  SELECT format('function %I.%I', n.nspname, p.proname) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE p.prosecdef AND n.nspname !~ '^(pg_|information_schema$)'
     AND has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE')
  UNION ALL
  SELECT format('role %I', pg_get_userbyid(roleid)) FROM pg_auth_members WHERE pg_get_userbyid(member) = current_user
  UNION ALL
  SELECT 'everything' FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls OR rolcreaterole)
   ORDER BY 1`;

/** What the role of these connections can reach beyond reading releases; nothing, where all is well. */
export async function reachBeyondReleases(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ reach: string }>(REACH);
  return rows.map(({ reach }) => reach);
}

/** @throws LeadershipRoleTooWide where the role can reach anything beyond reading releases */
export async function refuseWideRole(pool: Pool): Promise<void> {
  const [first, ...more] = await reachBeyondReleases(pool);
  if (first !== undefined) throw new LeadershipRoleTooWide(more.length === 0 ? first : `${first} and ${more.length} more`);
}
