import type ts from 'typescript';
import { EVENT_SCHEMAS, eventSchemasText } from '../events/event-schemas.js';
import { expectCurrent } from '../support/kept-current.js';
import { ANSWER_SCHEMAS, answerSchemasText } from './answer-schemas.js';
import { programOfSources } from './queries-of-program.js';

describe('the schemas that are made from types', () => {
  let program: ts.Program;
  beforeAll(() => (program = programOfSources()), 300_000);

  it('say what queries answer, so that a change of a type shows in the description of the API', async () => {
    await expectCurrent(ANSWER_SCHEMAS, await answerSchemasText(program), 'npm run openapi');
  });

  it('say what events hold, so that a fold which trusts a type is never handed anything else', async () => {
    await expectCurrent(EVENT_SCHEMAS, await eventSchemasText(program), 'npm run events');
  });
});
