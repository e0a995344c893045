import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';

/** Whether a field of a class may be left empty. */
export function isOptional(shape: Type, name: string): boolean {
  const rules = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  return rules.some(({ propertyName, type }) => propertyName === name && type === 'conditionalValidation');
}
