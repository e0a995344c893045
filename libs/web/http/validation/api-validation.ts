import { ValidationPipe } from '@nestjs/common';
import * as transformerPackage from 'class-transformer';
import * as validatorPackage from 'class-validator';
import { rememberRulesOfClasses } from './rules-of-classes.js';
import { validationProblem } from './validation-problem.js';

/**
 * Checks the shape of what comes in against the class-validator decorators of its class. Unknown fields are refused, not
 * dropped: a caller must learn that something was not taken. Nothing is converted on a guess.
 */
export function apiValidation(): ValidationPipe {
  rememberRulesOfClasses();
  return new ValidationPipe({
    // The very ones that the commands are declared with; found by their names, others could be loaded beside them.
    validatorPackage,
    transformerPackage,
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: validationProblem,
  });
}
