/** The bundled server cannot run. The message is one sentence for the person at the terminal: what is wrong, what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
