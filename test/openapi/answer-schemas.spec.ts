import { expectCurrent } from '../support/kept-current.js';
import { ANSWER_SCHEMAS, answerSchemasText } from './answer-schemas.js';

describe('the schemas of what queries answer', () => {
  it('are those of the types, so that a change of a type shows in the description of the API', async () => {
    await expectCurrent(ANSWER_SCHEMAS, await answerSchemasText(), 'npm run openapi');
  }, 300_000);
});
