import { ValidationPipe } from '@nestjs/common';
import { validationProblem } from './validation-problem.js';

/**
 * Checks the shape of what comes in against the class-validator decorators of its class. Unknown fields are refused, not
 * dropped: a caller must learn that something was not taken. Nothing is converted on a guess.
 */
export function apiValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: validationProblem,
  });
}
