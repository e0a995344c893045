/**
 * What the same work costs with Express and the driver alone: four statements in one transaction for each request. Runs as
 * a process of its own, on the database that its parameter names, and prints its port.
 */
import express from 'express';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 16 });
const app = express();
app.use(express.json());

app.post('/cases', async (request, response) => {
  const { agencyId, ...facts } = request.body;
  const id = randomUUID();
  await inTransaction(async (client) => {
    const { rowCount } = await client.query('SELECT name FROM plain.agencies WHERE id = $1', [agencyId]);
    if (rowCount === 0) throw new Error('no such agency');
    await client.query('INSERT INTO plain.cases (id, agency_id, facts) VALUES ($1, $2, $3)', [id, agencyId, facts]);
    await trace(client, id, 'logged', request.headers.actor);
  });
  response.status(201).json({ id });
});

app.post('/follow-ups/:id/outcome', async (request, response) => {
  const { id } = request.params;
  await inTransaction(async (client) => {
    const { rows } = await client.query('SELECT case_id FROM plain.follow_ups WHERE id = $1 AND outcome IS NULL', [id]);
    await client.query('UPDATE plain.follow_ups SET outcome = $2 WHERE id = $1', [id, request.body.outcome]);
    await trace(client, rows[0].case_id, 'outcome recorded', request.headers.actor);
  });
  response.status(200).json({ id });
});

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));

async function inTransaction(work) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function trace(client, caseId, what, actor) {
  await client.query('INSERT INTO plain.timeline (case_id, what, actor) VALUES ($1, $2, $3)', [caseId, what, actor]);
  await client.query('INSERT INTO plain.audit (object, what, actor) VALUES ($1, $2, $3)', [caseId, what, actor]);
}
