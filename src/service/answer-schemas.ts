import { readFileSync } from 'node:fs';
import type { AnswerSchemas } from '../../libs/web/http/index.js';

/** What each GET of the API answers with. The file is made from the types of the answers by `npm run openapi`. */
export const answerSchemas = JSON.parse(readFileSync(new URL('./answer-schemas.json', import.meta.url), 'utf8')) as AnswerSchemas;
